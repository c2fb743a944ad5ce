/**
 * Salespeople, contacts and companies as people look after them; the front door is {@link
 * org.mailtrail.application.people.FindPeople}.
 */
@NullMarked
package org.mailtrail.application.people;

import org.jspecify.annotations.NullMarked;

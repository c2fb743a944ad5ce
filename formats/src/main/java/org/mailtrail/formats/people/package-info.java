/**
 * Salespeople and contacts from CSV files; the front door is {@link
 * org.mailtrail.formats.people.PeopleFiles}.
 */
@NullMarked
package org.mailtrail.formats.people;

import org.jspecify.annotations.NullMarked;

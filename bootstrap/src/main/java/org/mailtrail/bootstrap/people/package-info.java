/**
 * Salespeople and contacts from CSV files; the front door is {@link
 * org.mailtrail.bootstrap.people.PeopleFiles}.
 */
@NullMarked
package org.mailtrail.bootstrap.people;

import org.jspecify.annotations.NullMarked;

/**
 * Salespeople and contacts from CSV files; the front door is {@link
 * org.mailtrail.cli.people.PeopleFiles}.
 */
@NullMarked
package org.mailtrail.cli.people;

import org.jspecify.annotations.NullMarked;

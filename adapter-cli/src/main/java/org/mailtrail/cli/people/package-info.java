/** Commands about people who are in the database: {@link PeopleCommand}. */
@NullMarked
package org.mailtrail.cli.people;

import org.jspecify.annotations.NullMarked;

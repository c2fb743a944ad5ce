/**
 * What every register of people must keep; {@link
 * org.mailtrail.testkit.people.PeopleRegisterContract} first.
 */
@NullMarked
package org.mailtrail.testkit.people;

import org.jspecify.annotations.NullMarked;

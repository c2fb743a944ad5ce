/** Contacts, salespeople and companies; {@link org.mailtrail.web.people.PeoplePages} first. */
@NullMarked
package org.mailtrail.web.people;

import org.jspecify.annotations.NullMarked;

/** Salespeople and contacts; the front door is {@link org.mailtrail.jpa.people.JpaAddressBook}. */
@NullMarked
package org.mailtrail.jpa.people;

import org.jspecify.annotations.NullMarked;

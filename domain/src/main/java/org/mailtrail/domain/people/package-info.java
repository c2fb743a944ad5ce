/** Salespeople and contacts; the front door is {@link org.mailtrail.domain.people.KnownPeople}. */
@NullMarked
package org.mailtrail.domain.people;

import org.jspecify.annotations.NullMarked;

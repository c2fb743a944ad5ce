/**
 * People, and what is kept about them, in memory; {@link
 * org.mailtrail.testkit.memory.people.InMemoryPeople} first.
 */
@NullMarked
package org.mailtrail.testkit.memory.people;

import org.jspecify.annotations.NullMarked;

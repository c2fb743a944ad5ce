/**
 * The interaction log and opportunities in memory; {@link
 * org.mailtrail.testkit.memory.log.InMemoryInteractionLog} first.
 */
@NullMarked
package org.mailtrail.testkit.memory.log;

import org.jspecify.annotations.NullMarked;

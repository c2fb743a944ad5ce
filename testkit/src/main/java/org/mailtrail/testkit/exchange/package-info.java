/**
 * Exchange: a mailbox in memory, and what every implementation of the ports must keep; {@link
 * org.mailtrail.testkit.mailbox.InMemoryMailbox} first.
 */
@NullMarked
package org.mailtrail.testkit.exchange;

import org.jspecify.annotations.NullMarked;

/**
 * A mailbox in memory, and what a contract needs of one; {@link
 * org.mailtrail.testkit.mailbox.InMemoryMailbox} first.
 */
@NullMarked
package org.mailtrail.testkit.mailbox;

import org.jspecify.annotations.NullMarked;

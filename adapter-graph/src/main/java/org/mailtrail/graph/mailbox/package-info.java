/**
 * One mailbox: its folders and how its messages are listed; the front door is {@link
 * org.mailtrail.graph.mailbox.MailboxRequests}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.graph.mailbox;

import org.jspecify.annotations.NullMarked;

/**
 * The mailboxes that are open in this process; the front door is {@link
 * org.mailtrail.application.mailbox.OpenMailboxes}.
 */
@NullMarked
package org.mailtrail.application.mailbox;

import org.jspecify.annotations.NullMarked;

/**
 * Mailboxes, folders and items, whatever protocol asks; the front door is {@link
 * org.mailtrail.simulator.mailbox.MailStore}.
 */
@NullMarked
package org.mailtrail.simulator.mailbox;

import org.jspecify.annotations.NullMarked;

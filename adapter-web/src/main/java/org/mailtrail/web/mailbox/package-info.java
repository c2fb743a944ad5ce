/** Setting mailboxes up; {@link org.mailtrail.web.mailbox.MailboxPages} first. */
@NullMarked
package org.mailtrail.web.mailbox;

import org.jspecify.annotations.NullMarked;

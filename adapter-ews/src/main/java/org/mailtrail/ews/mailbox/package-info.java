/**
 * Folders, lists and moves, in mailboxes and public folders alike; the front door is {@link
 * org.mailtrail.ews.mailbox.Folders}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.mailbox;

import org.jspecify.annotations.NullMarked;

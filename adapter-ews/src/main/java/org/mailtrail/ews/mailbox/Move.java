package org.mailtrail.ews.mailbox;

import org.mailtrail.domain.message.ItemId;

/**
 * The wish to have a message in a folder.
 *
 * @param item the message, by an id that it has or had
 * @param target the path of the folder
 */
public record Move(ItemId item, String target) {}

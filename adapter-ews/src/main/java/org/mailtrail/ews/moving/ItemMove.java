package org.mailtrail.ews.moving;

import org.mailtrail.domain.message.ItemId;

/**
 * The wish to have a message in a folder.
 *
 * @param item the message, by an id that it has or had
 * @param target the path of the folder
 */
public record ItemMove(ItemId item, String target) {}

package org.mailtrail.ews.moving;

import org.mailtrail.domain.message.ItemId;

/**
 * The wish to have a message in a folder.
 *
 * @param item the message, by an id that it has or had
 * @param target the path of the folder
 * @param isOpenedLater whether somebody may want to open it there: only then its link is asked for
 */
public record ItemMove(ItemId item, String target, boolean isOpenedLater) {}

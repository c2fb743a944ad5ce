package org.mailtrail.graph.batch;

import org.mailtrail.domain.message.ItemId;

/**
 * The wish to have a message in a folder.
 *
 * @param folder its id, not a well-known name
 * @param folderName its name as a person sees it
 */
public record Move(ItemId item, String folder, String folderName) {}

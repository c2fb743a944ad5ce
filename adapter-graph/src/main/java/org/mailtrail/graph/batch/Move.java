package org.mailtrail.graph.batch;

import org.mailtrail.domain.message.ItemId;

/**
 * The wish to have a message in a folder.
 *
 * @param folder its id, not a well-known name
 */
public record Move(ItemId item, String folder) {}

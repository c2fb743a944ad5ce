/**
 * Folders by path, in mailboxes and public folders alike; the front door is {@link
 * org.mailtrail.ews.folder.FolderPaths}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.folder;

import org.jspecify.annotations.NullMarked;

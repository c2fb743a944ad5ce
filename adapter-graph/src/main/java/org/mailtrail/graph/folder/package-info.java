/**
 * The folders of one mailbox; the front door is {@link org.mailtrail.graph.folder.RootFolders}. An
 * inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.graph.folder;

import org.jspecify.annotations.NullMarked;

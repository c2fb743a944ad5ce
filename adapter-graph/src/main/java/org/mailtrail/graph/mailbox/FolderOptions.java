package org.mailtrail.graph.mailbox;

import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.message.PropertyDraft;

/**
 * The OData options of a folder list.
 *
 * @param filter which folders, null for all
 * @param wantsSize whether the size is asked for
 * @param skip how many to leave out
 */
public record FolderOptions(@Nullable String filter, boolean wantsSize, int skip) {
  public static final int PAGE = 100;

  /** What is asked of a folder. */
  static String[] select() {
    return new String[] {"id", "displayName", "childFolderCount", "totalItemCount"};
  }

  public static FolderOptions named(String name) {
    return new FolderOptions("displayName eq '" + name.replace("'", "''") + "'", false, 0);
  }

  String[] expanded() {
    return wantsSize ? new String[] {PropertyDraft.EXPAND_SIZE} : new String[] {};
  }
}

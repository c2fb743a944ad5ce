package org.mailtrail.graph.mailbox;

import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.message.PropertyDraft;

/**
 * The OData options of a folder list.
 *
 * @param filter which folders, null for all
 * @param facts what is asked for
 * @param skip how many to leave out
 */
public record FolderOptions(@Nullable String filter, FolderFacts facts, int skip) {
  public static final int PAGE = 100;

  /** What is asked for. */
  public enum FolderFacts {
    /** Names and numbers. */
    NAMES,
    /** Sizes too. */
    SIZES,
    /** The same, of hidden folders too. */
    EVERYTHING
  }

  /** What is asked of a folder. */
  static String[] select() {
    return new String[] {"id", "displayName", "childFolderCount", "totalItemCount"};
  }

  public static FolderOptions named(String name) {
    return new FolderOptions(
        "displayName eq '" + name.replace("'", "''") + "'", FolderFacts.NAMES, 0);
  }

  @Nullable String hidden() {
    return facts == FolderFacts.EVERYTHING ? "true" : null;
  }

  static String[] size() {
    return new String[] {PropertyDraft.EXPAND_SIZE};
  }

  String[] expanded() {
    return facts != FolderFacts.NAMES ? size() : new String[] {};
  }
}

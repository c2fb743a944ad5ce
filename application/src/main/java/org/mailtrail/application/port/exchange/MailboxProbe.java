package org.mailtrail.application.port.exchange;

import java.util.List;
import org.mailtrail.domain.capacity.FolderExtent;

/**
 * Looks at one mailbox without changing what lies in it. Throws {@link
 * org.mailtrail.application.port.ExchangeException}.
 */
public interface MailboxProbe {
  /** The folders that logging uses and the other folders beside them, with their sizes. */
  List<FolderSize> folders();

  /**
   * Every folder in which something lies that Exchange counts, at any depth, each once: of a
   * mailbox all but search folders; among public folders those that logging uses, with what is
   * around and below them. Some requests, and more with many folders: meant for once a day.
   *
   * @return with paths that are the same from day to day as long as nobody renames a folder
   */
  List<FolderExtent> extents();

  /**
   * Makes a message of its own in the intake, moves it to the archive and removes it for good.
   *
   * @throws org.mailtrail.application.port.ExchangeException when the account may not do that, or
   *     the store cannot; whatever was made by then is removed
   */
  void tryMove();

  /**
   * The size of one folder.
   *
   * @param role what it is to logging
   * @param name as a person sees it, in the language of the mailbox
   * @param items how many messages
   * @param bytes how much room they take, -1 where Exchange does not say
   */
  record FolderSize(FolderRole role, String name, long items, long bytes) {}
}

package org.mailtrail.testkit.exchange;

/**
 * What not every kind of mailbox is able to do. A contract takes each for granted unless the
 * mailbox on trial declares that it lacks it, and then asserts that it says so when it is asked.
 */
public enum Ability {
  /** A filed message's new id is told; lacking: the old one is, and the key leads to the new. */
  TELLS_NEW_IDS,
  /** Copies have an address in Outlook on the web; lacking: none has. */
  LINKS_TO_THE_WEB,
  /** Folders tell how much room they take; lacking: -1 bytes. */
  MEASURES_BYTES,
  /**
   * A move can be tried; lacking: the trial is refused by an exception that no retry mends, and
   * nothing is made.
   */
  TRIES_A_MOVE,
  /** A walk leads through folders that are not ours; lacking: through ours alone. */
  WALKS_EVERY_FOLDER,
  /** A filed message's folder is told; lacking: it is not, and the search tells it. */
  TELLS_FOLDERS
}

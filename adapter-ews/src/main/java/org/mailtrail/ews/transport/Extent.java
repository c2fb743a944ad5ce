package org.mailtrail.ews.transport;

import java.time.Duration;

/** How much of an answer is taken, and for how long at most. */
public enum Extent {
  /** Properties of folders and items, which are held in memory. */
  PROPERTIES(8L << 20, 1),
  /** A whole message, which is not: Exchange takes none above 2 GB. */
  MIME(3L << 30, 10);

  private final long mostBytes;
  private final int longest;

  Extent(long mostBytes, int longest) {
    this.mostBytes = mostBytes;
    this.longest = longest;
  }

  /**
   * The body of an answer, within these bounds.
   *
   * @param silence the longest time in which nothing arrives
   */
  public AnswerBody body(Duration silence) {
    return new AnswerBody(silence, silence.multipliedBy(longest), mostBytes);
  }

  /** So many megabytes, in words. */
  String most() {
    return (mostBytes >> 20) + " MB";
  }
}

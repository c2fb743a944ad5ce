package org.mailtrail.graph.batch;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of answers may be read: of one, and of all that are held at once. */
public final class Budget {
  private final long ofOne;
  private final long ofSeveral;
  private final AtomicLong left;

  private Budget(long ofOne, long ofSeveral, long ofAll) {
    this.ofOne = ofOne;
    this.ofSeveral = ofSeveral;
    this.left = new AtomicLong(ofAll);
  }

  /**
   * For messages.
   *
   * @param ofOne for a message that is asked for alone
   * @param ofAll for all that are read; a quarter of it for each batch
   */
  public static Budget of(long ofOne, long ofAll) {
    return new Budget(ofOne, ofAll / SideBySide.LANES, ofAll);
  }

  /** For answers of which next to nothing is kept. */
  public static Budget ofPassingAnswers() {
    long much = 256L << 20;
    return new Budget(much, much, Long.MAX_VALUE);
  }

  long mostFor(int steps) {
    return steps == 1 ? ofOne : ofSeveral;
  }

  void spend(long bytes) {
    left.addAndGet(-bytes);
  }

  /** Whether nothing more should be read. */
  public boolean isSpent() {
    return left.get() <= 0;
  }
}

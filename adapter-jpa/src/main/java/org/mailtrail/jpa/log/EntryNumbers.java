package org.mailtrail.jpa.log;

import org.hibernate.StatelessSession;

/**
 * Hands out entry numbers, a thousand for each question to the sequence. Safe for several threads.
 */
final class EntryNumbers {
  /** The most numbers that follow each other without a gap. */
  static final int STEP = 1_000;

  private long next;
  private long end;

  /**
   * The first of so many numbers that follow each other and belong to nobody else.
   *
   * @param count at most {@link #STEP}
   */
  synchronized long take(StatelessSession session, int count) {
    if (next + count > end) {
      next =
          session.createNativeQuery("select nextval('entry_number')", Long.class).getSingleResult();
      end = next + STEP;
    }
    long first = next;
    next += count;
    return first;
  }
}

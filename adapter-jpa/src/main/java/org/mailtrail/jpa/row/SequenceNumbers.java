package org.mailtrail.jpa.row;

import java.util.List;
import org.hibernate.StatelessSession;

/** Hands out the numbers of a sequence, as many as are asked for with one question to it. */
public final class SequenceNumbers {
  private final String next;

  /** Those of the sequence of this name. */
  public SequenceNumbers(String sequence) {
    this.next =
        "select nextval('" + sequence + "') from unnest(cast(:places as integer array)) as place";
  }

  /** So many numbers in rising order that belong to nobody else. */
  public List<Long> take(StatelessSession session, int count) {
    return session
        .createNativeQuery(next, Long.class)
        .setParameter("places", new Integer[count])
        .getResultList()
        .stream()
        .sorted()
        .toList();
  }
}

package org.mailtrail.jpa.log;

import java.util.List;
import org.hibernate.StatelessSession;

/** Hands out entry numbers, as many as are asked for with one question to the sequence. */
final class EntryNumbers {
  private static final String NEXT =
      "select nextval('entry_number') from unnest(cast(:places as integer array)) as place";

  private EntryNumbers() {}

  /** So many numbers in rising order that belong to nobody else. */
  static List<Long> take(StatelessSession session, int count) {
    return session
        .createNativeQuery(NEXT, Long.class)
        .setParameter("places", new Integer[count])
        .getResultList()
        .stream()
        .sorted()
        .toList();
  }
}

package org.mailtrail.jpa.log;

import org.hibernate.StatelessSession;

/**
 * Finds text newest first on PostgreSQL, where the inverted index knows no order: what is common is
 * found among the newest entries, what is rare by the index, and neither takes the way that would
 * be endless for it. Whatever the planner thinks of a word that it knows nothing of, a common word
 * costs {@value #WINDOW} rows, and a rare one those and its own.
 */
final class TextSearch {
  /** So many of the newest entries are looked through before the index is asked. */
  static final int WINDOW = 5_000;

  /** A time that no index knows: neither its order nor a date leads away from the words' index. */
  private static final String TIME = "(e.happened_at + interval '0 seconds')";

  private TextSearch() {}

  /** The entries of one page, as a table in brackets. */
  static String page(EntryWhere where) {
    String text = where.text().orElseThrow();
    return "(with recent as materialized (select e.number, e.happened_at, e.words"
        + " from interaction_log_entry e"
        + where.sqlWithoutText()
        + " order by e.happened_at desc, e.number desc limit "
        + WINDOW
        + "), near as materialized (select e.number from recent e where "
        + text
        + " order by e.happened_at desc, e.number desc limit :most),"
        + " far as (select e.number from interaction_log_entry e"
        + where.sql().replace("e.happened_at", TIME)
        + " and (select count(*) from near) < :most and (select count(*) from recent) = "
        + WINDOW
        + " order by "
        + TIME
        + " desc, e.number desc limit :most)"
        + " select e.* from interaction_log_entry e"
        + " join (select number from near union select number from far) found"
        + " on found.number = e.number"
        + " order by e.happened_at desc, e.number desc limit :most)";
  }

  /** For the rest of the transaction no table is read from one end to the other. */
  static void byIndexAlone(StatelessSession session) {
    session.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
  }
}

package org.mailtrail.jpa.log;

import org.hibernate.StatelessSession;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Finds text newest first on PostgreSQL, where the inverted index knows no order. What is common is
 * found among the newest entries. What is rarer is asked of that index together with a span of
 * time, backwards from where those end, and each span is as long as what was found so far lets
 * expect a page in it; where more is in it than a page needs, a shorter one takes its place. So it
 * is read in order, and what is touched depends on the page, hardly on the size of the log.
 *
 * <p>Words that many of the newest entries have are not asked of the index, as long as there is
 * anything else to ask for: it reads all that it has of a word. No statement lets the planner guess
 * how common a word is.
 */
final class TextSearch {
  /** So many of the newest entries are looked through before the index is asked. */
  static final int WINDOW = 2_000;

  /** So many where another filter spreads them over the log. */
  static final int FILTERED_WINDOW = 500;

  /** A word is common where one in so many entries of the window has it. */
  private static final int COMMON = 10;

  /** So many pages may lie in a span of time before a shorter one takes its place. */
  private static final int PAGES_AT_ONCE = 3;

  /** What the inverted index holds of an entry: no word that is looked for begins like the last. */
  private static final String INDEXED =
      "array_to_tsvector(string_to_array(e.words, ' ') || array['=' || e.contact,"
          + " '=' || e.salesperson, '=' || cast(e.company_hash as text)])";

  /** The condition that the inverted index answers. */
  static final String IN_INDEX = INDEXED + " @@ cast(:asked as tsquery)";

  /** A time by which a small index knows where its entries lie, and no other index does. */
  private static final String TIME = "(e.happened_at at time zone 'UTC')";

  private static final String RECENT =
      """
      (with recursive recent as materialized (
        select e.number, e.happened_at, e.words from interaction_log_entry e$where
        order by e.happened_at desc, e.number desc limit $window),
      near as materialized (
        select e.number, e.happened_at from recent e where $text
        order by e.happened_at desc, e.number desc limit :most),
      start as materialized (select count(*) as have, 64 as fastest from near),
      edge as materialized (
        select e.number, e.happened_at, (select max(happened_at) from recent) - e.happened_at as span
        from recent e where (select have from start) < :most
          and (select count(*) from recent) = $window
        order by e.happened_at, e.number limit 1),
      asked as materialized (
        select cast(concat_ws(' & ', nullif(cast(:who as text), ''), coalesce(
          (select string_agg(w.lexeme, ' & ') from (values $words) w (lexeme, pattern)
            where (select count(*) from recent e where ' ' || e.words like w.pattern) < $common),
          case when cast(:who as text) = '' then cast(:asked as text) end)) as tsquery) as words),
      """;

  /** One row for each span of time, with what is in it; nothing of one that holds too much. */
  private static final String STEPS =
      """
      step (hi, width, fastest, numbers, times, have) as (
        select (edge.happened_at at time zone 'UTC') + interval '1 microsecond',
          least(interval '50 years', greatest(interval '1 second', edge.span * $first)), start.fastest,
          cast(array[] as bigint[]), cast(array[] as timestamp with time zone[]), start.have
        from edge, start
        union all
        select case when f.fit then start.hi - start.width else start.hi end,
          case when f.fit then least(interval '50 years', start.width * $growth)
            else greatest(interval '1 second', start.width / 8) end,
          case when f.fit then start.fastest else 2 end,
          case when f.fit then f.numbers end, case when f.fit then f.times end,
          start.have + case when f.fit then f.hits else 0 end
        from step start cross join lateral (
          select array_agg(h.number) as numbers, array_agg(h.happened_at) as times,
            count(*) as hits,
            count(*) <= $pages * :most or start.width <= interval '1 second' as fit
          from (select e.number, e.happened_at from interaction_log_entry e
            where $indexed @@ (select words from asked)
              and $time >= start.hi - start.width and $time < start.hi and $text$others
              and (e.happened_at + interval '0 seconds', e.number)
                < ((select happened_at from edge), (select number from edge))
            limit case when start.width > interval '1 second' then $pages * :most + 1 end) h) f
        where start.have < :most and start.hi >= (
          select min(e.happened_at) at time zone 'UTC' from interaction_log_entry e$since))
      select e.* from interaction_log_entry e join (
          select number, happened_at from near
          union all select u.number, u.happened_at
            from step, unnest(step.numbers, step.times) as u (number, happened_at)
          order by 2 desc, 1 desc limit :most) found on found.number = e.number
        order by e.happened_at desc, e.number desc limit :most)\
      """;

  /**
   * By how much longer the next span is, by what is missing and what was found; at most by 64, and
   * by 2 once one was too long.
   */
  private static final String GROWTH =
      "least(start.fastest, greatest(1, 1.5 * (:most - start.have - $new) / greatest($hits, 0.5)))";

  private TextSearch() {}

  /** Whether the database has an index of words: PostgreSQL has. */
  static boolean isIn(StatelessSession session) {
    return ((SharedSessionContractImplementor) session).getFactory().getJdbcServices().getDialect()
        instanceof PostgreSQLDialect;
  }

  /** The entries of one page, as a table in brackets. */
  static String page(EntryWhere where) {
    int window = where.isNarrow() ? FILTERED_WINDOW : WINDOW;
    return (RECENT + STEPS)
        .replace("$first", GROWTH.replace("$new", "0").replace("$hits", "start.have"))
        .replace("$growth", GROWTH.replaceAll("\\$(new|hits)", "f.hits"))
        .replace("$window", String.valueOf(window))
        .replace("$common", String.valueOf(window / COMMON))
        .replace("$pages", String.valueOf(PAGES_AT_ONCE))
        .replace("$words", where.text().pairs())
        .replace("$text", where.text().sql())
        .replace("$where", where.sqlWithoutText())
        .replace("$others", where.unindexed())
        .replace("$since", where.since())
        .replace("$indexed", INDEXED)
        .replace("$time", TIME);
  }

  /** For the rest of the transaction no table is read from one end to the other. */
  static void byIndexAlone(StatelessSession session) {
    session.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
  }
}

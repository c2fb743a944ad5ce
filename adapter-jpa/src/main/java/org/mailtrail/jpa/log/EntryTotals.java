package org.mailtrail.jpa.log;

import org.hibernate.StatelessSession;
import org.mailtrail.application.port.log.Total;

/**
 * Counts entries in one statement. Of a text on PostgreSQL, where the inverted index reads all it
 * has of a word, the newest entries say first how common it is: where as many entries may have it
 * as would be read in proportion to the log, what was found among the newest is told, and that
 * there are more.
 */
final class EntryTotals {
  private static final String COUNT =
      "select count(*) from (select 1 from interaction_log_entry e%s limit :most) e";

  private static final String SEARCH =
      """
      with near as materialized (
        select count(*) as looked, count(*) filter (where $text) as found from (
          select e.words from interaction_log_entry e$where
          order by e.happened_at desc, e.number desc limit $window) e),
      told as materialized (
        select near.found, near.looked < $window as is_whole, near.looked = $window
            and near.found * (select coalesce(max(number) - min(number), 0) + 1
              from interaction_log_entry) > cast($index as bigint) * near.looked as is_common
        from near),
      far as materialized (
        select count(*) as looked, count(*) filter (where $text) as found from (
          select e.words from (select e.* from interaction_log_entry e$where
            order by e.happened_at desc, e.number desc
            limit case when (select is_common from told) then $far else 0 end) e) e)
      select case when is_whole then told.found when is_common then far.found
          else ($counted) end, is_common and far.looked = $far
        from told cross join far\
      """;

  private EntryTotals() {}

  /**
   * What is looked through.
   *
   * @param far so many of the newest entries where a text is common
   * @param narrow so many of those where another filter spreads them over the log
   * @param index so many entries at most may the inverted index name
   */
  record Bounds(int far, int narrow, int index) {
    static final Bounds STANDARD = new Bounds(50_000, 5_000, 100_000);
  }

  static Total count(StatelessSession session, EntryWhere where, int atMost) {
    return where.isSearch()
        ? search(session, where, atMost, Bounds.STANDARD)
        : Total.of(
            where
                .bind(session.createNativeQuery(COUNT.replace("%s", where.sql()), Long.class))
                .setParameter("most", atMost + 1)
                .getSingleResult(),
            atMost);
  }

  static Total search(StatelessSession session, EntryWhere where, int atMost, Bounds bounds) {
    TextSearch.byIndexAlone(session);
    Object[] told =
        where
            .bindTotal(session.createNativeQuery(sql(where, bounds), Object[].class))
            .setParameter("most", atMost + 1)
            .getSingleResult();
    long counted = ((Number) told[0]).longValue();
    return (Boolean) told[1]
        ? new Total(Math.min(counted, atMost), false)
        : Total.of(counted, atMost);
  }

  static String sql(EntryWhere where, Bounds bounds) {
    int window = where.isNarrow() ? TextSearch.FILTERED_WINDOW : TextSearch.WINDOW;
    int far = where.isNarrow() ? bounds.narrow() : bounds.far();
    return SEARCH
        .replace("$counted", COUNT.replace("%s", where.sql()))
        .replace("$window", String.valueOf(window))
        .replace("$far", String.valueOf(far))
        .replace("$index", String.valueOf(bounds.index()))
        .replace("$text", where.text().sql())
        .replace("$where", where.sqlWithoutText());
  }
}

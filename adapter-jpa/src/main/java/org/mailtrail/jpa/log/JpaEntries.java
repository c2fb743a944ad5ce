package org.mailtrail.jpa.log;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.jpa.database.Sessions;

/**
 * Reads the log as people do: each answer is one statement, and no page depends on those before.
 */
public final class JpaEntries implements Entries {
  private static final String LISTED =
      "select {e.*}, s.name as salesperson_name, c.name as contact_name from ";
  private static final String NAMES =
      " e left join salesperson s on s.code = e.salesperson"
          + " left join contact c on c.number = e.contact";
  private static final String NEWEST_FIRST = " order by e.happened_at desc, e.number desc";

  private final Sessions sessions;

  public JpaEntries(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<ListedEntry> page(EntryFilter filter, Optional<EntryPosition> after, int atMost) {
    return sessions.read(session -> page(session, filter, after, atMost));
  }

  private static List<ListedEntry> page(
      StatelessSession session, EntryFilter filter, Optional<EntryPosition> after, int atMost) {
    EntryWhere where = EntryWhere.of(session, filter);
    after.ifPresent(last -> below(where, last));
    NativeQuery<Object[]> query = query(session, page(where));
    return listed(bind(where, query).setParameter("most", atMost));
  }

  /** Gives the statement of a page its values. */
  static <R> NativeQuery<R> bind(EntryWhere where, NativeQuery<R> query) {
    return where.isSearch() ? where.bindSearch(query) : where.bind(query);
  }

  /** The statement of a page. */
  static String page(EntryWhere where) {
    String entries =
        where.isSearch()
            ? TextSearch.page(where)
            : "(select * from interaction_log_entry e"
                + where.sql()
                + NEWEST_FIRST
                + " limit :most)";
    return LISTED + entries + NAMES + NEWEST_FIRST;
  }

  /** The first condition leads both databases' index, the second tells what is of one time. */
  static void below(EntryWhere where, EntryPosition last) {
    where.endsBefore(last.at());
    where.and("e.happened_at <= :lastAt", "lastAt", last.at());
    where.and(
        "(e.happened_at, e.number) < (:lastAt, :lastNumber)", "lastNumber", last.number().value());
  }

  private static NativeQuery<Object[]> query(StatelessSession session, String sql) {
    return session
        .createNativeQuery(sql, Object[].class)
        .addEntity("e", EntryRow.class)
        .addScalar("salesperson_name", String.class)
        .addScalar("contact_name", String.class);
  }

  private static List<ListedEntry> listed(NativeQuery<Object[]> query) {
    return query.getResultList().stream()
        .map(
            row ->
                new ListedEntry(EntryMapping.entry((EntryRow) row[0]), name(row[1]), name(row[2])))
        .toList();
  }

  private static String name(Object value) {
    return value == null ? "" : (String) value;
  }

  @Override
  public Total total(EntryFilter filter, int atMost) {
    return sessions.call(
        session -> EntryTotals.count(session, EntryWhere.of(session, filter), atMost));
  }

  @Override
  public Optional<ListedEntry> find(EntryNumber number) {
    return sessions.read(
        session ->
            listed(
                    query(
                            session,
                            LISTED + "interaction_log_entry" + NAMES + " where e.number = :n")
                        .setParameter("n", number.value()))
                .stream()
                .findFirst());
  }

  @Override
  public List<ListedEntry> thread(EntryNumber number, int atMost) {
    return sessions.read(
        session ->
            Optional.ofNullable(session.get(EntryRow.class, number.value())).stream()
                .flatMap(row -> thread(session, Kin.of(row), atMost).stream())
                .toList());
  }

  private static List<ListedEntry> thread(StatelessSession session, Kin kin, int atMost) {
    String oldestFirst = " order by e.happened_at, e.number";
    String entries =
        "(select e.* from interaction_log_entry e join ("
            + kin.sql()
            + ") kin on kin.number = e.number"
            + oldestFirst
            + " limit :most)";
    NativeQuery<Object[]> query = query(session, LISTED + entries + NAMES + oldestFirst);
    kin.bind(query);
    return listed(query.setParameter("most", atMost));
  }

  @Override
  public List<Long> spans(EntryFilter filter, List<Instant> bounds) {
    int spans = bounds.size() - 1;
    Long[] counts = new Long[spans];
    Arrays.fill(counts, 0L);
    sessions
        .read(session -> spans(EntryWhere.of(session, filter), bounds, session))
        .forEach(row -> counts[((Number) row[0]).intValue()] = ((Number) row[1]).longValue());
    return List.of(counts);
  }

  private static List<Object[]> spans(
      EntryWhere where, List<Instant> bounds, StatelessSession session) {
    int last = bounds.size() - 1;
    where.and("e.happened_at >= :span0", "span0", bounds.get(0));
    where.and("e.happened_at < :span" + last, "span" + last, bounds.get(last));
    StringBuilder span = new StringBuilder("case");
    for (int end = 1; end <= last; end++) {
      span.append(" when e.happened_at < :span").append(end).append(" then ").append(end - 1);
    }
    String sql = "select " + span + " end, count(*) from interaction_log_entry e" + where.sql();
    NativeQuery<Object[]> query =
        where.bind(session.createNativeQuery(sql + " group by 1", Object[].class));
    for (int end = 1; end < last; end++) {
      query.setParameter("span" + end, bounds.get(end));
    }
    return query.getResultList();
  }
}

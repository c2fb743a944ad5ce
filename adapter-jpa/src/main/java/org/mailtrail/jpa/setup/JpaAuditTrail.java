package org.mailtrail.jpa.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The audit trail in the tables {@code setup_audit} and {@code setup_audit_change}. */
public final class JpaAuditTrail implements AuditTrail {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS =
      Set.of(AuditRows.AuditRow.class, AuditRows.ChangeRow.class);

  private static final String NEXT = "select nextval('setup_audit_number')";

  /** The first part leads the index, the others tell what is of one instant. */
  private static final String BEHIND =
      "happenedAt <= :lastAt and (happenedAt < :lastAt or number < :last)";

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "mailbox", "mailbox = :mailbox",
          "who", "who = :who",
          "action", "action = :action",
          "first", "happenedAt >= :first",
          "end", "happenedAt < :end");

  private final Sessions sessions;

  public JpaAuditTrail(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void append(AuditEntry entry) {
    sessions.use(
        session -> {
          long number = session.createNativeQuery(NEXT, Long.class).getSingleResult();
          session.insertMultiple(List.of(AuditRows.AuditRow.of(number, entry)));
          session.insertMultiple(AuditRows.ChangeRow.of(number, entry.changes()));
        });
  }

  @Override
  public List<AuditLine> page(AuditFilter filter, Optional<AuditPosition> after, int atMost) {
    return sessions.read(
        session -> {
          List<AuditRows.AuditRow> rows = rows(session, filter, after, atMost);
          Map<Long, List<AuditRows.ChangeRow>> changes = changes(session, rows);
          return rows.stream()
              .map(row -> row.line(changes.getOrDefault(row.number, List.of())))
              .toList();
        });
  }

  private static List<AuditRows.AuditRow> rows(
      StatelessSession session, AuditFilter filter, Optional<AuditPosition> after, int atMost) {
    Map<String, Object> values = values(filter);
    List<String> conditions =
        new ArrayList<>(values.keySet().stream().map(CONDITIONS::get).toList());
    after.ifPresent(last -> conditions.add(BEHIND));
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    var query =
        session.createSelectionQuery(
            "from AuditRow" + where + " order by happenedAt desc, number desc",
            AuditRows.AuditRow.class);
    values.forEach(query::setParameter);
    after.ifPresent(
        last -> query.setParameter("lastAt", last.at()).setParameter("last", last.number()));
    return query.setMaxResults(atMost).getResultList();
  }

  private static Map<String, Object> values(AuditFilter filter) {
    Map<String, Object> values = new LinkedHashMap<>();
    filter.mailbox().ifPresent(name -> values.put("mailbox", name.value()));
    filter.who().ifPresent(who -> values.put("who", Stored.text(who)));
    filter.action().ifPresent(action -> values.put("action", Stored.text(action)));
    filter.from().ifPresent(first -> values.put("first", Stored.time(first)));
    filter.until().ifPresent(end -> values.put("end", Stored.time(end)));
    return values;
  }

  private static Map<Long, List<AuditRows.ChangeRow>> changes(
      StatelessSession session, List<AuditRows.AuditRow> rows) {
    return session
        .createSelectionQuery(
            "from AuditChangeRow where number in :numbers order by number, line",
            AuditRows.ChangeRow.class)
        .setParameterList("numbers", rows.stream().map(row -> row.number).toList())
        .getResultList()
        .stream()
        .collect(Collectors.groupingBy(AuditRows.ChangeRow::number));
  }
}

package org.mailtrail.jpa.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.setup.AuditEntry;
import org.mailtrail.application.port.setup.AuditTrail;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;

/** The audit trail in the tables {@code setup_audit} and {@code setup_audit_change}. */
public final class JpaAuditTrail implements AuditTrail {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS =
      Set.of(AuditRows.AuditRow.class, AuditRows.ChangeRow.class);

  private static final String NEXT = "select nextval('setup_audit_number')";

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
  public List<AuditEntry> latest(Optional<MailboxName> mailbox, int atMost) {
    return sessions.read(
        session -> {
          List<AuditRows.AuditRow> rows = rows(session, mailbox, atMost);
          Map<Long, List<AuditRows.ChangeRow>> changes = changes(session, rows);
          return rows.stream()
              .map(row -> row.entry(changes.getOrDefault(row.number, List.of())))
              .toList();
        });
  }

  private static List<AuditRows.AuditRow> rows(
      StatelessSession session, Optional<MailboxName> mailbox, int atMost) {
    String condition = mailbox.isPresent() ? " where mailbox = :mailbox" : "";
    var query =
        session.createSelectionQuery(
            "from AuditRow" + condition + " order by happenedAt desc, number desc",
            AuditRows.AuditRow.class);
    mailbox.ifPresent(name -> query.setParameter("mailbox", name.value()));
    return query.setMaxResults(atMost).getResultList();
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

package org.mailtrail.jpa.pass;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;

/** The history in the table {@code logging_pass}. */
public final class JpaPasses implements Passes {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(PassRow.class);

  private final Sessions sessions;

  public JpaPasses(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void record(PassReport report) {
    sessions.use(session -> session.upsert(PassRow.of(report)));
  }

  @Override
  public List<PassReport> latest(MailboxName mailbox, int atMost) {
    return latest(mailbox, "", atMost);
  }

  @Override
  public Optional<PassReport> lastGood(MailboxName mailbox) {
    return latest(mailbox, "and problem is null", 1).stream().findFirst();
  }

  private List<PassReport> latest(MailboxName mailbox, String condition, int atMost) {
    return sessions.read(
        session ->
            session
                .createSelectionQuery(
                    "from PassRow where mailbox = :mailbox "
                        + condition
                        + " order by startedAt desc, id",
                    PassRow.class)
                .setParameter("mailbox", mailbox.value())
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(PassRow::report)
                .toList());
  }
}

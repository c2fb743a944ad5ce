package org.mailtrail.jpa;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.application.port.books.Passes;
import org.mailtrail.domain.message.MailboxName;

/** The history in the table {@code logging_pass}. */
final class JpaPasses implements Passes {
  private final Sessions sessions;

  JpaPasses(Sessions sessions) {
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

package org.mailtrail.jpa.pass;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.pass.PassHistory;
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
    if (!report.foundNothing() || !PassStatements.join(sessions, PassRow.of(report))) {
      sessions.once(session -> PassStatements.keep(session, PassRow.of(report)));
    }
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

  @Override
  public Map<MailboxName, PassHistory> histories(Collection<MailboxName> mailboxes, int atMost) {
    Map<MailboxName, List<PassReport>> latest =
        sessions.read(session -> PassStatements.latest(session, mailboxes, atMost));
    Map<MailboxName, PassReport> good = lastGood(latest);
    Map<MailboxName, PassHistory> histories = new HashMap<>();
    latest.forEach(
        (name, passes) ->
            histories.put(name, new PassHistory(passes, Optional.ofNullable(good.get(name)))));
    return histories;
  }

  /** Asked for only where it is not among the latest. */
  private Map<MailboxName, PassReport> lastGood(Map<MailboxName, List<PassReport>> latest) {
    Map<MailboxName, PassReport> good = new HashMap<>();
    latest.forEach((name, passes) -> lastGood(passes).ifPresent(pass -> good.put(name, pass)));
    List<MailboxName> open =
        latest.keySet().stream().filter(name -> !good.containsKey(name)).toList();
    if (!open.isEmpty()) {
      sessions
          .read(session -> PassStatements.lastGood(session, open))
          .forEach((name, passes) -> good.put(name, passes.get(0)));
    }
    return good;
  }

  private static Optional<PassReport> lastGood(List<PassReport> newestFirst) {
    return newestFirst.stream().filter(PassReport::isGood).findFirst();
  }

  @Override
  public int forget(Instant endedBefore, int atMost) {
    return sessions.once(session -> PassStatements.forget(session, endedBefore, atMost));
  }
}

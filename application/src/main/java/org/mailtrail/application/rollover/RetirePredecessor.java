package org.mailtrail.application.rollover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.domain.message.MailboxName;

/** Ends the work on a mailbox that was replaced, once it has been quiet for long enough. */
public final class RetirePredecessor {
  private static final String WHO = "Mailtrail";

  private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

  private final Map<MailboxName, Instant> quiet = new ConcurrentHashMap<>();
  private final Predecessors predecessors;
  private final SetupDesk desk;

  /** Retiring mailboxes. */
  public RetirePredecessor(Predecessors predecessors, SetupDesk desk) {
    this.predecessors = predecessors;
    this.desk = desk;
  }

  /**
   * Notes what a pass saw; only a good pass that left nothing behind can be the last one. Of a
   * mailbox that is no predecessor nothing is noted.
   */
  public void after(PassReport pass) {
    if (pass.foundNothing() && !isDue(pass.mailbox())) {
      return;
    }
    Optional<Predecessor> worked =
        predecessors.all().stream()
            .filter(before -> before.name().equals(pass.mailbox()) && before.isWorked())
            .findFirst();
    worked.ifPresent(before -> judge(before, pass, desk.clock().instant()));
  }

  /** A fortnight of quiet is told well enough once an hour. */
  private boolean isDue(MailboxName mailbox) {
    Instant now = desk.clock().instant();
    @Nullable Instant before = quiet.get(mailbox);
    boolean isDue = before == null || !now.isBefore(before.plus(BETWEEN_LOOKS));
    if (isDue) {
      quiet.put(mailbox, now);
    }
    return isDue;
  }

  private void judge(Predecessor before, PassReport pass, Instant now) {
    boolean leftBehind = pass.counts().pending() + pass.counts().beside().notFiled() > 0;
    if (pass.counts().seen() > 0 || leftBehind) {
      predecessors.save(before.sawMail(now));
    } else if (pass.isGood() && before.isQuiet(now)) {
      retire(before, now);
    }
  }

  private void retire(Predecessor before, Instant now) {
    desk.inOneUnit(
        () -> {
          predecessors.save(before.retired(now));
          desk.note(
              before.successor(),
              SetupDesk.Signature.of(WHO, RetirePredecessor.class),
              List.of(new AuditEntry.Change(before.name().value(), "worked", "quiet")));
          return new SetupOutcome.Done(before.setup());
        });
  }
}

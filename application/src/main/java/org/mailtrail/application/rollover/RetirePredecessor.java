package org.mailtrail.application.rollover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.AuditEntry;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;

/** Ends the work on a mailbox that was replaced, once it has been quiet for long enough. */
public final class RetirePredecessor {
  private static final String WHO = "Mailtrail";

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
    Optional<Predecessor> worked =
        predecessors.all().stream()
            .filter(before -> before.name().equals(pass.mailbox()) && before.isWorked())
            .findFirst();
    worked.ifPresent(before -> judge(before, pass, desk.clock().instant()));
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

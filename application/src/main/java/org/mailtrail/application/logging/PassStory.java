package org.mailtrail.application.logging;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.Tally;
import org.mailtrail.application.logging.timing.Timekeeper;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.PassSentence;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;

/** What becomes of one pass: counted while it works, and told to the history once, at its end. */
final class PassStory {
  private final PassControl control;
  private final MailboxName mailbox;
  private final PassId pass;
  private final Instant startedAt;
  private final Tally tally;
  private boolean isTold;

  /** Begins now. */
  PassStory(PassControl control, MailboxName mailbox) {
    this.control = control;
    this.mailbox = mailbox;
    this.pass = new PassId(control.runtime().ids().get());
    this.startedAt = control.clock().instant();
    this.tally = new Tally(new Timekeeper(control.clock()));
  }

  PassId pass() {
    return pass;
  }

  Instant startedAt() {
    return startedAt;
  }

  Tally tally() {
    return tally;
  }

  /** Another process works the mailbox: it has the story to tell, and nothing is kept of this. */
  PassReport busy() {
    return report(
        Optional.of(
            new Problem(PassSentence.WORKED_ELSEWHERE.with(mailbox), Phrase.nothing(), true)));
  }

  /** The end, with what cut the pass short, if something did. */
  PassReport ended(Optional<Problem> problem) {
    isTold = true;
    PassReport report = report(problem);
    Tenure.undisturbed(() -> control.passes().record(report));
    return report;
  }

  /**
   * Goes on with the story; what breaks it off is its end.
   *
   * @throws RuntimeException when Mailtrail itself is at fault, or the end was told before
   */
  PassReport goOn(Supplier<PassReport> part) {
    try {
      return part.get();
    } catch (PortException broken) {
      if (isTold) {
        throw broken;
      }
      return ended(Optional.of(Problem.of(broken)));
    } catch (RuntimeException | Error fault) {
      endedBy(fault);
      throw fault;
    }
  }

  private void endedBy(Throwable fault) {
    if (isTold) {
      return;
    }
    try {
      ended(Optional.of(Problem.ownFault(fault)));
    } catch (RuntimeException | Error alsoBroken) {
      if (alsoBroken != fault) {
        fault.addSuppressed(alsoBroken);
      }
    }
  }

  private PassReport report(Optional<Problem> problem) {
    PassCounts counts = tally.counts();
    Instant now = control.clock().instant();
    // by a clock that was set back meanwhile it began when it ended, and not in days to come
    Instant began = startedAt.isAfter(now) ? now : startedAt;
    return new PassReport(pass, mailbox, began, now, counts, problem)
        .spending(tally.time().end(counts.seen()));
  }
}

package org.mailtrail.application.rollover;

import java.util.Optional;
import org.mailtrail.application.job.StartLogging;
import org.mailtrail.application.job.StopLogging;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetUpMailbox;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.application.setup.Step;
import org.mailtrail.domain.address.EmailAddress;

/**
 * Goes over to a new mailbox: switches logging off where it was on, has the setup name the new
 * mailbox, and switches it on again. The old one stays registered for links, and is worked until it
 * is quiet (ADR 0023).
 */
public final class GoOver {
  private final ShowRollOver show;
  private final Mailboxes mailboxes;
  private final StopLogging stop;
  private final SetUpMailbox steps;
  private final StartLogging start;

  /** Going over with these. */
  public GoOver(
      ShowRollOver show,
      Mailboxes mailboxes,
      StopLogging stop,
      SetUpMailbox steps,
      StartLogging start) {
    this.show = show;
    this.mailboxes = mailboxes;
    this.stop = stop;
    this.steps = steps;
    this.start = start;
  }

  /**
   * Goes over, after a message of its own could be moved and removed in the new mailbox. Where that
   * is refused, logging goes on as it was.
   *
   * @param who for the audit trail
   */
  public SetupOutcome run(MailboxSetup setup, EmailAddress to, String who) {
    Optional<Refused> objection = objection(setup, to);
    if (objection.isPresent()) {
      return objection.get();
    }
    return setup.enabled()
        ? stop.run(setup.name(), who).match(off -> switched(setup, to, who), refused -> refused)
        : replace(setup, to, who);
  }

  private Optional<Refused> objection(MailboxSetup setup, EmailAddress to) {
    if (setup.place().kind() == ExchangeKind.PUBLIC_FOLDERS) {
      return Optional.of(
          new Refused(
              "mailbox",
              "the storage among public folders is divided by months and never full as a whole",
              "Leave it as it is."));
    }
    MailboxSetup next = setup.with(ShowRollOver.at(setup.place(), to));
    if (setup.place().isSameMailboxAs(next.place())) {
      return Optional.of(
          new Refused(
              "address", setup.name() + " is " + to + " already", "Nothing is to be done."));
    }
    return ShowRollOver.objection(show.run(setup, to))
        .map(
            step ->
                new Refused(
                    "address", step.name().title() + ": " + step.what(), step.remedy().toString()))
        .or(() -> moved(next));
  }

  private Optional<Refused> moved(MailboxSetup next) {
    try {
      mailboxes.open(next).probe().tryMove();
      return Optional.empty();
    } catch (PortException broken) {
      return Optional.of(Refused.because("mailbox permissions", Problem.of(broken)));
    }
  }

  private SetupOutcome switched(MailboxSetup setup, EmailAddress to, String who) {
    SetupOutcome outcome = replace(setup, to, who);
    SetupOutcome on = start.run(setup.name(), who).outcome();
    return outcome instanceof SetupOutcome.Done ? on : outcome;
  }

  private SetupOutcome replace(MailboxSetup setup, EmailAddress to, String who) {
    return steps.apply(setup.name(), new Step.Exchange(ShowRollOver.at(setup.place(), to)), who);
  }
}

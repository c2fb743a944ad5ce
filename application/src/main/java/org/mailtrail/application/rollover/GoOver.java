package org.mailtrail.application.rollover;

import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.application.setup.SetUpMailbox;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.application.setup.check.ValidateSetup;
import org.mailtrail.domain.address.EmailAddress;

/**
 * Goes over to a new mailbox: the setup names it from one moment to the next, and logging stays on
 * where it was on. The old one stays registered for links, and is worked until it is quiet (ADR
 * 0023).
 */
public final class GoOver {
  private final ShowRollOver show;
  private final Mailboxes mailboxes;
  private final ValidateSetup validate;
  private final SetUpMailbox steps;
  private final JobScheduler scheduler;

  /** Going over with these. */
  public GoOver(
      ShowRollOver show,
      Mailboxes mailboxes,
      ValidateSetup validate,
      SetUpMailbox steps,
      JobScheduler scheduler) {
    this.show = show;
    this.mailboxes = mailboxes;
    this.validate = validate;
    this.steps = steps;
    this.scheduler = scheduler;
  }

  /**
   * Goes over, after a message of its own could be moved and removed in the new mailbox and, where
   * logging is on, every check of the setup as it would be was passed. Where that is refused, or
   * the process dies, logging goes on as it was.
   *
   * @param who for the audit trail
   */
  public SetupOutcome run(MailboxSetup setup, EmailAddress to, String who) {
    Optional<Refused> objection = objection(setup, to);
    if (objection.isPresent()) {
      return objection.get();
    }
    SetupOutcome outcome =
        steps.turn(setup, ShowRollOver.at(setup.place(), to), Signature.of(who, GoOver.class));
    if (outcome instanceof SetupOutcome.Done && setup.enabled()) {
      scheduler.runNow(setup.name());
    }
    return outcome;
  }

  private Optional<Refused> objection(MailboxSetup setup, EmailAddress to) {
    if (setup.place().kind() == ExchangeKind.PUBLIC_FOLDERS) {
      return Optional.of(
          new Refused(
              "mailbox", SetupSentence.DIVIDED_BY_MONTHS.with(), SetupSentence.LEAVE_IT.with()));
    }
    MailboxSetup next = setup.with(ShowRollOver.at(setup.place(), to));
    if (setup.place().isSameMailboxAs(next.place())) {
      Phrase seen = SetupSentence.IS_ALREADY.with(setup.name(), to);
      return Optional.of(new Refused("address", seen, SetupSentence.NOTHING_TO_DO.with()));
    }
    return ShowRollOver.objection(show.run(setup, to))
        .map(GoOver::refused)
        .or(() -> moved(next))
        .or(() -> setup.enabled() ? validate.objection(next) : Optional.empty());
  }

  private static Refused refused(RollOverStep step) {
    return new Refused(
        "address", PortSentence.IN_DOING.with(step.name().title(), step.what()), step.remedy());
  }

  private Optional<Refused> moved(MailboxSetup next) {
    try {
      mailboxes.open(next).probe().tryMove();
      return Optional.empty();
    } catch (PortException broken) {
      return Optional.of(Refused.because("mailbox permissions", Problem.of(broken)));
    }
  }
}

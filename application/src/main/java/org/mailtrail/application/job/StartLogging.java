package org.mailtrail.application.job;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.application.setup.check.ValidateSetup;
import org.mailtrail.domain.message.MailboxName;

/** Switches logging on for a mailbox, after everything has been checked. */
public final class StartLogging {
  private final SetupDesk desk;
  private final ValidateSetup validate;
  private final JobScheduler scheduler;

  /** Starting at this desk. */
  public StartLogging(SetupDesk desk, ValidateSetup validate, JobScheduler scheduler) {
    this.desk = desk;
    this.validate = validate;
    this.scheduler = scheduler;
  }

  /**
   * Checks, switches on and schedules the first pass at once. Nothing is read, and nothing switched
   * on, while a check fails, or when somebody changes the setup while it is being checked.
   * Idempotent.
   *
   * @param who for the audit trail
   */
  public Started run(MailboxName mailbox, String who) {
    Optional<MailboxSetup> asked = desk.find(mailbox);
    if (asked.isEmpty()) {
      return new Started(SetupOutcome.unknown(mailbox), List.of());
    }
    List<Check> checks = validate.run(mailbox);
    SetupOutcome outcome =
        ValidateSetup.objection(checks)
            .<SetupOutcome>map(refused -> refused)
            .orElseGet(() -> switchOn(asked.get(), who));
    return new Started(outcome, checks);
  }

  private SetupOutcome switchOn(MailboxSetup checked, String who) {
    return desk.inOneUnit(
        () ->
            desk.turn(
                    checked.name(),
                    SetupDesk.Signature.of(who, StartLogging.class),
                    true,
                    checked::equals)
                .match(this::schedule, refused -> refused));
  }

  private SetupOutcome schedule(SetupOutcome.Done done) {
    scheduler.schedule(done.setup().name());
    return done;
  }

  /**
   * What came of it.
   *
   * @param outcome whether logging is on now; refused with the first failure
   * @param checks everything that was checked, warnings too
   */
  public record Started(SetupOutcome outcome, List<Check> checks) {
    /** Copies the checks. */
    public Started {
      checks = List.copyOf(checks);
    }
  }
}

package org.mailtrail.application.job;

import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.domain.message.MailboxName;

/** Switches logging off for a mailbox; mail waits in the intake from then on. */
public final class StopLogging {
  private final SetupDesk desk;
  private final JobScheduler scheduler;

  /** Stopping at this desk. */
  public StopLogging(SetupDesk desk, JobScheduler scheduler) {
    this.desk = desk;
    this.scheduler = scheduler;
  }

  /**
   * Switches off; a pass that is at work ends by itself. Idempotent.
   *
   * @param who for the audit trail
   */
  public SetupOutcome run(MailboxName mailbox, String who) {
    return desk.inOneUnit(
        () ->
            desk.turn(mailbox, SetupDesk.Signature.of(who, StopLogging.class), false, setup -> true)
                .match(this::cancel, refused -> refused));
  }

  private SetupOutcome cancel(SetupOutcome.Done done) {
    scheduler.cancel(done.setup().name());
    return done;
  }
}

package org.mailtrail.application.job;

import java.util.List;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.domain.message.MailboxName;

/** Makes the job of a mailbox anew and runs it at once. */
public final class RestartJob {
  private final SetupDesk desk;
  private final JobScheduler scheduler;

  /** Restarting jobs. */
  public RestartJob(SetupDesk desk, JobScheduler scheduler) {
    this.desk = desk;
    this.scheduler = scheduler;
  }

  /**
   * Restarts the job of a mailbox whose logging is on. A pass that another process still works is
   * kept apart from the new one by the pass lock.
   *
   * @param who for the audit trail
   */
  public SetupOutcome run(MailboxName mailbox, String who) {
    return desk.find(mailbox)
        .map(setup -> restart(setup, who))
        .orElseGet(() -> SetupOutcome.unknown(mailbox));
  }

  private SetupOutcome restart(MailboxSetup setup, String who) {
    if (!setup.enabled()) {
      return new SetupOutcome.Refused("enabled", "logging is off", "Start logging instead.");
    }
    return desk.inOneUnit(
        () -> {
          desk.note(setup.name(), SetupDesk.Signature.of(who, RestartJob.class), List.of());
          scheduler.cancel(setup.name());
          scheduler.schedule(setup.name());
          return new SetupOutcome.Done(setup);
        });
  }
}

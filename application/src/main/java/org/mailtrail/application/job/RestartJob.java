package org.mailtrail.application.job;

import java.util.List;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.domain.message.MailboxName;

/**
 * Makes the job of a mailbox anew and runs it at once, whoever held the mailbox: a process that has
 * died, or one whose clock was wrong, keeps it no longer.
 */
public final class RestartJob {
  private final SetupDesk desk;
  private final JobScheduler scheduler;
  private final PassLock lock;

  /** Restarting jobs. */
  public RestartJob(SetupDesk desk, JobScheduler scheduler, PassLock lock) {
    this.desk = desk;
    this.scheduler = scheduler;
    this.lock = lock;
  }

  /**
   * Restarts the job of a mailbox whose logging is on. A pass that is still at work loses the
   * mailbox: it ends before its next commit.
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
      return new SetupOutcome.Refused(
          "enabled", SetupSentence.IS_OFF.with(), SetupSentence.START_INSTEAD.with());
    }
    return desk.inOneUnit(
        () -> {
          desk.note(setup.name(), SetupDesk.Signature.of(who, RestartJob.class), List.of());
          lock.free(setup.name());
          scheduler.cancel(setup.name());
          scheduler.schedule(setup.name());
          return new SetupOutcome.Done(setup);
        });
  }
}

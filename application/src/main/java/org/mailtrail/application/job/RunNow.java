package org.mailtrail.application.job;

import java.util.List;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.domain.message.MailboxName;

/** Brings the next pass of a mailbox forward to now. */
public final class RunNow {
  private final SetupDesk desk;
  private final JobScheduler scheduler;

  /** Running jobs. */
  public RunNow(SetupDesk desk, JobScheduler scheduler) {
    this.desk = desk;
    this.scheduler = scheduler;
  }

  /**
   * Runs the job of a mailbox whose logging is on. The audit trail tells the process that runs it
   * that a person says: try again, also with what was refused before.
   *
   * @param who for the audit trail
   */
  public SetupOutcome run(MailboxName mailbox, String who) {
    return desk.find(mailbox)
        .<SetupOutcome>map(
            setup ->
                desk.inOneUnit(
                    () -> {
                      if (!scheduler.runNow(mailbox)) {
                        return notScheduled();
                      }
                      desk.note(mailbox, SetupDesk.Signature.of(who, RunNow.class), List.of());
                      return new SetupOutcome.Done(setup);
                    }))
        .orElseGet(() -> SetupOutcome.unknown(mailbox));
  }

  private static SetupOutcome notScheduled() {
    return new SetupOutcome.Refused(
        "job", SetupSentence.NO_JOB_SCHEDULED.with(), SetupSentence.START_FIRST.with());
  }
}

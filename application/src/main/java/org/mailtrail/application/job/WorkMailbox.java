package org.mailtrail.application.job;

import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.job.pace.JobClock;
import org.mailtrail.application.job.pace.Pace;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;

/** One run of the job: a pass over the mailbox if it is switched on, and when to come back. */
public final class WorkMailbox {
  private final Setups setups;
  private final RunPass pass;
  private final PassControl control;
  private final JobClock jobClock;

  /**
   * Working all mailboxes that are set up.
   *
   * @param control has the history that the pass writes, from which the pace is read
   */
  public WorkMailbox(Setups setups, RunPass pass, PassControl control, JobClock jobClock) {
    this.setups = setups;
    this.pass = pass;
    this.control = control;
    this.jobClock = jobClock;
  }

  /**
   * Works the mailbox. Whatever goes wrong stands in the history afterwards, and the next run comes
   * after a while.
   *
   * @return how long to wait before the next run; empty when there is nothing to come back for,
   *     because logging is off
   * @throws StoreException when the database is out of reach, and nothing else
   */
  public Optional<Duration> run(MailboxName mailbox) {
    try (Claim claim = Claim.on(control.lock(), mailbox)) {
      return setups.find(mailbox).filter(MailboxSetup::enabled).map(setup -> work(setup, claim));
    }
  }

  private Duration work(MailboxSetup setup, Claim claim) {
    RunHistory history = new RunHistory(control.passes());
    try {
      pass.run(setup, claim, history);
    } catch (StoreException outOfReach) {
      throw outOfReach;
    } catch (RuntimeException | Error fault) {
      control.observer().broke(setup.name(), fault);
    }
    return jobClock
        .pace(setup, setups::all)
        .after(
            history.latest(setup.name(), Pace.HISTORY),
            control.clock().instant(),
            jobClock.chance());
  }
}

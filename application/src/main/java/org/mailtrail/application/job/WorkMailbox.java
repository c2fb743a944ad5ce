package org.mailtrail.application.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.port.books.Passes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;

/** One run of the job: a pass over the mailbox if it is switched on, and when to come back. */
public final class WorkMailbox {
  private final Setups setups;
  private final RunPass pass;
  private final Passes passes;
  private final JobClock jobClock;
  private final Clock clock;

  /**
   * Working all mailboxes that are set up.
   *
   * @param passes the history that the pass writes, from which the pace is read
   */
  public WorkMailbox(Setups setups, RunPass pass, Passes passes, JobClock jobClock, Clock clock) {
    this.setups = setups;
    this.pass = pass;
    this.passes = passes;
    this.jobClock = jobClock;
    this.clock = clock;
  }

  /**
   * Works the mailbox.
   *
   * @return how long to wait before the next run; empty when there is nothing to come back for,
   *     because logging is off
   * @throws org.mailtrail.application.port.StoreException when the database is out of reach
   */
  public Optional<Duration> run(MailboxName mailbox) {
    return setups.find(mailbox).filter(MailboxSetup::enabled).map(this::work);
  }

  private Duration work(MailboxSetup setup) {
    pass.run(setup);
    return jobClock
        .pace(setup.routine(), setups.all())
        .after(passes.latest(setup.name(), Pace.HISTORY), clock.instant(), jobClock.chance());
  }
}

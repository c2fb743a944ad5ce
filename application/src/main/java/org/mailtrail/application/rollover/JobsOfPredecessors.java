package org.mailtrail.application.rollover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.domain.message.MailboxName;

/** Schedules with each mailbox also those that it had before, as long as they are worked. */
public final class JobsOfPredecessors implements JobScheduler {
  private final JobScheduler scheduler;
  private final Predecessors predecessors;

  /** Jobs of both. */
  public JobsOfPredecessors(JobScheduler scheduler, Predecessors predecessors) {
    this.scheduler = scheduler;
    this.predecessors = predecessors;
  }

  @Override
  public void schedule(MailboxName mailbox) {
    scheduler.schedule(mailbox);
    before(mailbox).forEach(scheduler::schedule);
  }

  @Override
  public void cancel(MailboxName mailbox) {
    scheduler.cancel(mailbox);
    before(mailbox).forEach(scheduler::cancel);
  }

  @Override
  public boolean runNow(MailboxName mailbox) {
    boolean scheduled = scheduler.runNow(mailbox);
    before(mailbox).forEach(scheduler::runNow);
    return scheduled;
  }

  @Override
  public Optional<JobState> state(MailboxName mailbox) {
    return scheduler.state(mailbox);
  }

  @Override
  public Map<MailboxName, JobState> states() {
    return scheduler.states();
  }

  private List<MailboxName> before(MailboxName mailbox) {
    return predecessors.all().stream()
        .filter(before -> before.successor().equals(mailbox) && before.isWorked())
        .map(Predecessor::name)
        .toList();
  }
}

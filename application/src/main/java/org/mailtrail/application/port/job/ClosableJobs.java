package org.mailtrail.application.port.job;

import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/** A scheduler, and how the process ends working its jobs. */
record ClosableJobs(JobScheduler scheduler, Runnable closing) implements Jobs {
  @Override
  public void schedule(MailboxName mailbox) {
    scheduler.schedule(mailbox);
  }

  @Override
  public void cancel(MailboxName mailbox) {
    scheduler.cancel(mailbox);
  }

  @Override
  public boolean runNow(MailboxName mailbox) {
    return scheduler.runNow(mailbox);
  }

  @Override
  public Optional<JobState> state(MailboxName mailbox) {
    return scheduler.state(mailbox);
  }

  @Override
  public Map<MailboxName, JobState> states() {
    return scheduler.states();
  }

  @Override
  public void close() {
    closing.run();
  }
}

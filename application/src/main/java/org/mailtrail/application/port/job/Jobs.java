package org.mailtrail.application.port.job;

import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/** The scheduler of a process that works jobs itself, from when it is made until it is closed. */
public interface Jobs extends JobScheduler, AutoCloseable {
  /**
   * Begins no run any more, and waits for those at work to end; those that do not are interrupted,
   * and left behind if they do not come back.
   */
  @Override
  void close();

  /** The jobs of this scheduler, which are closed like this. */
  static Jobs of(JobScheduler scheduler, Runnable closing) {
    return new Jobs() {
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
    };
  }
}

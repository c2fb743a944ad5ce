package org.mailtrail.application.port.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.domain.message.MailboxName;

/** Runs the jobs of all mailboxes in this process, beside other processes on the same database. */
public interface JobRunner {
  /** The jobs, for a process that runs none of them; part of the books' unit of work. */
  JobScheduler scheduler();

  /**
   * Starts running jobs in this process.
   *
   * @param crew the threads, by the rules in the settings; runs give it signs of life, and it ends
   *     with the jobs
   * @param work what a run does; it answers how long to wait for the next, or that there is none
   * @param chores what is to be done besides, each by one process at a time
   */
  Jobs start(
      JobSettings settings,
      Crew crew,
      Function<MailboxName, Optional<Duration>> work,
      List<Chore> chores);
}

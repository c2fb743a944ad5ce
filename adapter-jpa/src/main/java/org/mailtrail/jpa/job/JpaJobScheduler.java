package org.mailtrail.jpa.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mailtrail.application.port.job.Chore;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;

/**
 * The jobs in the table {@code logging_job}, and what runs them. Takes part in the unit of work.
 */
public final class JpaJobScheduler implements JobScheduler {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = JobTable.ROWS;

  /** The table that db-scheduler works on. */
  public static final String TABLE = JobTable.NAME;

  /** So far the clocks of several instances may be apart. */
  private static final Duration SLIGHTLY = Duration.ofMinutes(1);

  private final JobTable table;
  private final Clock clock;

  public JpaJobScheduler(Sessions sessions, Clock clock) {
    this.table = new JobTable(sessions, clock);
    this.clock = clock;
  }

  /**
   * What db-scheduler does with a job that is due.
   *
   * @param work answers how long to wait for the next run, or that there is none
   */
  public Task<Void> task(Function<MailboxName, Optional<Duration>> work) {
    return new Run(new RunEnd(table, clock), work).task();
  }

  /** What db-scheduler does beside: a task for each of these, scheduled at the start. */
  public List<CustomTask<Void>> tasks(List<Chore> chores) {
    return ChoreTask.all(chores, new RunEnd(table, clock));
  }

  /** Nobody works any job: whoever did has died. Only for whom no other process shares them. */
  public void giveBackAll() {
    table.giveBackAll();
  }

  /**
   * Makes due what a clock that has been set back put down: it would wait until that clock has
   * caught up.
   *
   * @return how many jobs those were
   */
  public int bringBack() {
    return table.bringBack(SLIGHTLY);
  }

  @Override
  public void schedule(MailboxName mailbox) {
    table.schedule(mailbox);
  }

  @Override
  public void cancel(MailboxName mailbox) {
    table.cancel(mailbox);
  }

  @Override
  public boolean runNow(MailboxName mailbox) {
    return table.bringForward(mailbox);
  }

  @Override
  public Optional<JobState> state(MailboxName mailbox) {
    return table.state(mailbox);
  }

  @Override
  public Map<MailboxName, JobState> states() {
    return table.states();
  }
}

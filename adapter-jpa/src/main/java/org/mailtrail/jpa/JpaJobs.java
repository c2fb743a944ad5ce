package org.mailtrail.jpa;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.job.ClockSetBack;
import org.mailtrail.jpa.job.JpaJobScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs that db-scheduler runs in this process; it looks at once for what is scheduled here. */
final class JpaJobs implements Jobs {
  /** db-scheduler asks for four at least. */
  private static final int SIGNS_OF_LIFE = 4;

  private static final Logger LOG = LoggerFactory.getLogger(JpaJobs.class);
  private static final Duration A_LITTLE = Duration.ofMillis(500);

  private final JobScheduler table;
  private final Scheduler scheduler;
  private final Duration patience;

  private JpaJobs(JobScheduler table, Scheduler scheduler, Duration patience) {
    this.table = table;
    this.scheduler = scheduler;
    this.patience = patience;
  }

  /**
   * What jobs stand on.
   *
   * @param crew the threads that run them, and end with them
   */
  record Ground(DataSource pool, Clock clock, Crew crew) {}

  /**
   * What there is to do.
   *
   * @param mailboxes works a mailbox
   * @param chores what is done besides
   */
  record Tasks(Task<Void> mailboxes, List<CustomTask<Void>> chores) {}

  static JpaJobs start(Ground ground, JobSettings settings, JpaJobScheduler table, Tasks tasks) {
    ClockSetBack clock = new ClockSetBack(ground.clock(), table);
    Scheduler scheduler = scheduler(ground, clock, settings, tasks);
    clock.wakes(scheduler::triggerCheckForDueExecutions);
    scheduler.start();
    return new JpaJobs(table, scheduler, settings.patience());
  }

  private static Scheduler scheduler(
      Ground ground, ClockSetBack clock, JobSettings settings, Tasks tasks) {
    return Scheduler.create(ground.pool(), tasks.mailboxes())
        .startTasks(tasks.chores())
        .clock(clock)
        .executorService(ground.crew())
        .tableName(JpaJobScheduler.TABLE)
        // picking by version, which both databases understand
        .jdbcCustomization(new DefaultJdbcCustomization(false))
        .threads(settings.crew().most())
        .pollingInterval(settings.poll())
        .heartbeatInterval(settings.lease().dividedBy(SIGNS_OF_LIFE))
        .missedHeartbeatsLimit(SIGNS_OF_LIFE)
        .shutdownMaxWait(settings.patience())
        .failureLogging(LogLevel.WARN, false)
        .build();
  }

  @Override
  public void schedule(MailboxName mailbox) {
    table.schedule(mailbox);
    scheduler.triggerCheckForDueExecutions();
  }

  @Override
  public void cancel(MailboxName mailbox) {
    table.cancel(mailbox);
  }

  @Override
  public boolean runNow(MailboxName mailbox) {
    boolean scheduled = table.runNow(mailbox);
    scheduler.triggerCheckForDueExecutions();
    return scheduled;
  }

  @Override
  public Optional<JobState> state(MailboxName mailbox) {
    return table.state(mailbox);
  }

  @Override
  public Map<MailboxName, JobState> states() {
    return table.states();
  }

  @Override
  public void close() {
    Thread stopping = new Thread(scheduler::stop, "stop-jobs");
    stopping.setDaemon(true);
    stopping.start();
    try {
      stopping.join(patience.multipliedBy(2).plus(A_LITTLE).toMillis());
      if (stopping.isAlive()) {
        LOG.warn("a run does not come back and is left behind; the next start goes on with it");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.mailtrail.jpa;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.job.JpaJobScheduler;

/** Jobs that db-scheduler runs in this process; it looks at once for what is scheduled here. */
final class JpaJobs implements Jobs {
  /** db-scheduler asks for four at least. */
  private static final int SIGNS_OF_LIFE = 4;

  private final JobScheduler table;
  private final Scheduler scheduler;

  private JpaJobs(JobScheduler table, Scheduler scheduler) {
    this.table = table;
    this.scheduler = scheduler;
  }

  static JpaJobs start(
      DataSource pool, Clock clock, JobSettings settings, JobScheduler table, Task<Void> task) {
    Scheduler scheduler =
        Scheduler.create(pool, task)
            .clock(clock::instant)
            .tableName(JpaJobScheduler.TABLE)
            // picking by version, which both databases understand
            .jdbcCustomization(new DefaultJdbcCustomization(false))
            .threads(settings.threads())
            .pollingInterval(settings.poll())
            .heartbeatInterval(settings.lease().dividedBy(SIGNS_OF_LIFE))
            .missedHeartbeatsLimit(SIGNS_OF_LIFE)
            .shutdownMaxWait(settings.patience())
            .failureLogging(LogLevel.WARN, false)
            .build();
    scheduler.start();
    return new JpaJobs(table, scheduler);
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
  public void close() {
    scheduler.stop();
  }
}

package org.mailtrail.jpa;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.port.job.Chore;
import org.mailtrail.application.port.job.JobRunner;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Database;
import org.mailtrail.jpa.job.JpaJobScheduler;

/** Jobs whose schedules are kept in one database; changes are part of the books' unit of work. */
record JpaJobRunner(Database database, Clock clock) implements JobRunner {
  @Override
  public JobScheduler scheduler() {
    return table();
  }

  private JpaJobScheduler table() {
    return new JpaJobScheduler(database.sessions(), clock);
  }

  /** To be closed before the database. */
  @Override
  public Jobs start(
      JobSettings settings,
      Crew crew,
      Function<MailboxName, Optional<Duration>> work,
      List<Chore> chores) {
    JpaJobScheduler table = table();
    if (database.isOfThisProcessAlone()) {
      table.giveBackAll();
    }
    return JpaJobs.start(
        new JpaJobs.Ground(database.pool(), clock, crew),
        settings,
        table,
        new JpaJobs.Tasks(table.task(work), table.tasks(chores)));
  }
}

package org.mailtrail.jpa.job;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mailtrail.application.port.job.Chore;

/** What db-scheduler does beside the mailboxes: one row for each chore, worked like theirs. */
public final class ChoreTask {
  private static final String ALL = "all";
  private static final FixedDelay AFTER_A_BREAK = FixedDelay.ofMinutes(1);

  private ChoreTask() {}

  /** A task for each of them, scheduled at the start. */
  public static List<CustomTask<Void>> all(List<Chore> chores, Clock clock) {
    return chores.stream().map(chore -> task(chore, clock)).toList();
  }

  private static CustomTask<Void> task(Chore chore, Clock clock) {
    return Tasks.custom(chore.name(), Void.class)
        .onFailureReschedule(AFTER_A_BREAK)
        .onDeadExecutionRevive()
        .scheduleOnStartup(ALL, null, now -> now)
        .execute(
            (job, context) -> {
              Duration wait = chore.work().get();
              return (done, operations) -> operations.reschedule(done, clock.instant().plus(wait));
            });
  }
}

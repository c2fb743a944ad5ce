package org.mailtrail.jpa.job;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import org.mailtrail.application.port.job.Chore;

/** What db-scheduler does beside the mailboxes: one row for each chore, worked like theirs. */
final class ChoreTask {
  private static final String ALL = "all";
  private static final Duration AFTER_A_BREAK = Duration.ofMinutes(1);

  private ChoreTask() {}

  static List<CustomTask<Void>> all(List<Chore> chores, RunEnd end) {
    return chores.stream().map(chore -> task(chore, end)).toList();
  }

  private static CustomTask<Void> task(Chore chore, RunEnd end) {
    return Tasks.custom(chore.name(), Void.class)
        .onFailure((done, operations) -> end.broke(done, AFTER_A_BREAK))
        .onDeadExecution((dead, operations) -> end.died(dead))
        .scheduleOnStartup(ALL, null, now -> now)
        .execute(
            (job, context) -> {
              Duration wait = worked(chore);
              return (done, operations) -> end.putBack(done, wait);
            });
  }

  /** Who interrupted meant the work, and not what is put down of it afterwards. */
  private static Duration worked(Chore chore) {
    try {
      return chore.work().get();
    } finally {
      boolean unused = Thread.interrupted();
    }
  }
}

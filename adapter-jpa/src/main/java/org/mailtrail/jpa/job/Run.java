package org.mailtrail.jpa.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.domain.message.MailboxName;

/** What db-scheduler does with a job: works the mailbox, and puts down when to come back. */
final class Run {
  private static final Duration AFTER_A_BREAK = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 4;

  private final RunEnd end;
  private final Function<MailboxName, Optional<Duration>> work;

  Run(RunEnd end, Function<MailboxName, Optional<Duration>> work) {
    this.end = end;
    this.work = work;
  }

  Task<Void> task() {
    return Tasks.custom(JobTable.TASK, Void.class)
        .onFailure((done, operations) -> broke(done))
        .onDeadExecution((dead, operations) -> end.died(dead))
        .execute(this::work);
  }

  private CompletionHandler<Void> work(TaskInstance<Void> job, ExecutionContext context) {
    Optional<Duration> wait = worked(new MailboxName(job.getId()));
    return (done, operations) ->
        wait.ifPresentOrElse(time -> end.putBack(done, time), () -> end.takeOff(done));
  }

  /** Who interrupted meant the work, and not what is put down of it afterwards. */
  private Optional<Duration> worked(MailboxName mailbox) {
    try {
      return work.apply(mailbox);
    } finally {
      boolean unused = Thread.interrupted();
    }
  }

  /** After one minute, two, four, up to a quarter of an hour; and for good never. */
  private void broke(ExecutionComplete done) {
    int doublings = Math.min(MOST_DOUBLINGS, done.getExecution().consecutiveFailures);
    end.broke(done, AFTER_A_BREAK.multipliedBy(1L << doublings));
  }
}

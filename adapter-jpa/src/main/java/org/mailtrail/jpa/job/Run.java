package org.mailtrail.jpa.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.domain.message.MailboxName;

/** What db-scheduler does with a job: works the mailbox, and puts down when to come back. */
final class Run {
  private static final Duration AFTER_A_BREAK = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 4;
  private static final long ONLY_IF_TAKEN_OFF = -1;

  private final JobTable table;
  private final Clock clock;
  private final Function<MailboxName, Optional<Duration>> work;

  Run(JobTable table, Clock clock, Function<MailboxName, Optional<Duration>> work) {
    this.table = table;
    this.clock = clock;
    this.work = work;
  }

  Task<Void> task() {
    return Tasks.custom(JobTable.TASK, Void.class)
        .onFailure(this::broke)
        .onDeadExecution(this::died)
        .execute(this::work);
  }

  private CompletionHandler<Void> work(TaskInstance<Void> job, ExecutionContext context) {
    MailboxName mailbox = new MailboxName(job.getId());
    Optional<Long> requests = table.requests(mailbox);
    Optional<Duration> wait = requests.isEmpty() ? Optional.empty() : worked(mailbox);
    long seen = wait.isPresent() ? ONLY_IF_TAKEN_OFF : requests.orElse(ONLY_IF_TAKEN_OFF);
    return (done, operations) -> end(done, operations, wait.orElse(Duration.ZERO), seen);
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
  private void broke(ExecutionComplete done, ExecutionOperations<Void> operations) {
    int before = Math.min(MOST_DOUBLINGS, done.getExecution().consecutiveFailures);
    end(done, operations, AFTER_A_BREAK.multipliedBy(1L << before), ONLY_IF_TAKEN_OFF);
  }

  private void died(ExecutionComplete done, ExecutionOperations<Void> operations) {
    end(done, operations, Duration.ZERO, ONLY_IF_TAKEN_OFF);
  }

  private void end(
      ExecutionComplete done, ExecutionOperations<Void> operations, Duration wait, long requests) {
    MailboxName mailbox = new MailboxName(done.getExecution().taskInstance.getId());
    if (!table.end(mailbox, done.getExecution().version, requests)) {
      operations.reschedule(done, clock.instant().plus(wait));
    }
  }
}

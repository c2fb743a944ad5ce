package org.mailtrail.jpa.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What db-scheduler does with a job: works the mailbox, and puts down when to come back. */
final class Run {
  private static final Duration AFTER_A_BREAK = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(Run.class);
  private static final int MOST_DOUBLINGS = 4;

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
    Optional<Duration> wait = worked(mailbox);
    return (done, operations) ->
        wait.ifPresentOrElse(time -> putBack(done, time, 0), () -> takeOff(done));
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
    int before = done.getExecution().consecutiveFailures;
    int doublings = Math.min(MOST_DOUBLINGS, before);
    putBack(done, AFTER_A_BREAK.multipliedBy(1L << doublings), before + 1);
  }

  private void died(ExecutionComplete done, ExecutionOperations<Void> operations) {
    putBack(done, Duration.ZERO, done.getExecution().consecutiveFailures + 1);
  }

  /** What cannot be put back was taken off, and ends; or another process has it by now. */
  private void putBack(ExecutionComplete done, Duration wait, int failures) {
    Execution run = done.getExecution();
    MailboxName mailbox = new MailboxName(run.taskInstance.getId());
    if (!table.putBack(mailbox, run.version, clock.instant().plus(wait), failures)
        && !table.end(mailbox, run.version, false)) {
      lost(mailbox);
    }
  }

  /** Who has asked for it meanwhile gets one more run. */
  private void takeOff(ExecutionComplete done) {
    Execution run = done.getExecution();
    MailboxName mailbox = new MailboxName(run.taskInstance.getId());
    if (!table.end(mailbox, run.version, true)) {
      putBack(done, Duration.ZERO, 0);
    }
  }

  /** Whoever was silent for longer than the lease was taken for dead: the mailbox is theirs. */
  private static void lost(MailboxName mailbox) {
    LOG.warn(
        "mailbox {}: another process has taken the job over, because this one was silent for longer"
            + " than the lease; its next run is theirs to set",
        mailbox);
  }
}

package org.mailtrail.jpa.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is put down of a run when it ends. db-scheduler's own way throws where somebody else has the
 * run by now; here that is one of the ways in which a run may end.
 */
record RunEnd(JobTable table, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(RunEnd.class);

  /** It has something to come back for. */
  void putBack(ExecutionComplete done, Duration wait) {
    putBack(done, wait, 0);
  }

  /** It broke, and is tried again after so long. */
  void broke(ExecutionComplete done, Duration wait) {
    putBack(done, wait, done.getExecution().consecutiveFailures + 1);
  }

  /** Whoever had it has died: whoever finds that first makes it due at once. */
  void died(ExecutionComplete done) {
    Execution run = done.getExecution();
    if (!table.putBack(run, clock.instant(), run.consecutiveFailures + 1)) {
      table.end(run, false);
    }
  }

  /** Nothing to come back for; who has asked for it meanwhile gets one more run. */
  void takeOff(ExecutionComplete done) {
    if (!table.end(done.getExecution(), true)) {
      putBack(done, Duration.ZERO);
    }
  }

  /** What cannot be put back was taken off, and ends; or another process has it by now. */
  private void putBack(ExecutionComplete done, Duration wait, int failures) {
    Execution run = done.getExecution();
    if (!table.putBack(run, clock.instant().plus(wait), failures) && !table.end(run, false)) {
      lost(run);
    }
  }

  /** Whoever was silent for longer than the lease was taken for dead: the job is theirs. */
  private static void lost(Execution run) {
    boolean isOfMailbox = run.taskInstance.getTaskName().equals(JobTable.TASK);
    LOG.warn(
        "{} {}: another process has taken the job over, because this one was silent for longer"
            + " than the lease; its next run is theirs to set",
        isOfMailbox ? "mailbox" : "chore",
        isOfMailbox ? run.taskInstance.getId() : run.taskInstance.getTaskName());
  }
}

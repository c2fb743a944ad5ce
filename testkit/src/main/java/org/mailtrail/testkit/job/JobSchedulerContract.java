package org.mailtrail.testkit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.testkit.AtOnce;

/**
 * What every {@link JobScheduler} keeps. Extend it, give it yours, and run it. Waits of the work
 * are hours long, so that no second run comes by itself while a test looks.
 */
public abstract class JobSchedulerContract extends JobRunsContract {
  /** A contract to be kept. */
  protected JobSchedulerContract() {
    // the hooks give what is tried
  }

  @Test
  final void what_is_taken_off_is_gone_and_taking_it_off_again_is_no_error() {
    JobScheduler scheduler = scheduledAndRunOnce();
    scheduler.cancel(MAIN);
    scheduler.cancel(MAIN);

    assertThat(scheduler.state(MAIN)).isEmpty();
    assertThat(scheduler.runNow(MAIN)).isFalse();
  }

  @Test
  final void what_is_taken_off_can_be_scheduled_again_and_runs_at_once() {
    JobScheduler scheduler = scheduledAndRunOnce();
    scheduler.cancel(MAIN);
    scheduler.schedule(MAIN);

    assertThat(afterRuns(scheduler, 2).failures()).isZero();
  }

  @Test
  final void a_run_at_work_that_is_taken_off_ends_by_itself_and_is_not_followed_by_another() {
    JobScheduler scheduler = atWork();
    scheduler.cancel(MAIN);
    assertThat(work.ended()).as("runs that were cut short").isZero();
    work.openGate();

    work.await("it is off", () -> work.ended() == 1 && scheduler.state(MAIN).isEmpty());
    assertThat(scheduler.runNow(MAIN)).isFalse();
    assertThat(work.begun()).isEqualTo(1);
  }

  @Test
  final void what_is_taken_off_and_scheduled_again_while_at_work_stays_scheduled() {
    JobScheduler scheduler = atWork();
    scheduler.cancel(MAIN);
    scheduler.schedule(MAIN);
    work.openGate();

    work.await("the run ended", () -> work.ended() >= 1 && isIdle(scheduler, MAIN));
    assertThat(scheduler.state(MAIN)).as("still scheduled").isPresent();
    int runs = work.begun();
    assertThat(scheduler.runNow(MAIN)).isTrue();
    work.awaitBegun(runs + 1);
    assertThat(work.mostAtOnce()).isEqualTo(1);
  }

  @Test
  final void one_mailbox_is_run_and_taken_off_without_the_other() {
    JobScheduler scheduler = start(work);
    scheduler.schedule(OTHER);
    scheduler.schedule(MAIN);
    afterRuns(scheduler, 1);
    scheduler.cancel(OTHER);

    assertThat(scheduler.state(OTHER)).isEmpty();
    assertThat(scheduler.runNow(OTHER)).isFalse();
    assertThat(afterRuns(scheduler, 1).failures()).isZero();
  }

  @Test
  final void one_mailbox_at_work_does_not_keep_the_other_waiting() {
    JobScheduler scheduler = atWork();
    scheduler.schedule(OTHER);

    work.await("the other has run", () -> work.othersEnded() == 1);
    assertThat(work.ended()).isZero();
    work.openGate();
    afterRuns(scheduler, 1);
  }

  @Test
  final void two_processes_share_the_jobs_and_one_of_them_works_a_mailbox() {
    work.shutGate();
    JobScheduler one = start(work);
    JobScheduler two = start(work);
    one.schedule(MAIN);
    two.schedule(MAIN);
    work.awaitBegun(1);

    assertThat(two.state(MAIN).filter(JobState::isRunning)).isPresent();
    assertThat(AtOnce.both(() -> one.runNow(MAIN), () -> two.runNow(MAIN))).containsOnly(true);
    work.openGate();
    assertThat(afterRuns(two, 1)).isEqualTo(stateOf(one));
    assertThat(work.mostAtOnce()).isEqualTo(1);
  }

  @Test
  final void what_one_process_takes_off_is_off_for_the_other() {
    JobScheduler one = scheduledAndRunOnce();
    JobScheduler two = start(work);
    two.cancel(MAIN);

    assertThat(one.state(MAIN)).isEmpty();
    assertThat(one.runNow(MAIN)).isFalse();
  }

  @Test
  final void all_jobs_are_told_at_once_as_each_is_told_alone() {
    JobScheduler scheduler = scheduledAndRunOnce();
    scheduler.schedule(OTHER);
    work.await("the other has run", () -> work.othersEnded() == 1 && isIdle(scheduler, OTHER));

    assertThat(scheduler.states())
        .isEqualTo(Map.of(MAIN, stateOf(scheduler), OTHER, scheduler.state(OTHER).orElseThrow()));
    scheduler.cancel(OTHER);
    assertThat(scheduler.states()).containsOnlyKeys(MAIN);
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    JobScheduler scheduler = outOfReach();

    assertUnreachable(scheduler, broken -> broken.schedule(MAIN));
    assertUnreachable(scheduler, broken -> broken.cancel(MAIN));
    assertUnreachable(scheduler, broken -> broken.runNow(MAIN));
    assertUnreachable(scheduler, broken -> broken.state(MAIN));
    assertUnreachable(scheduler, JobScheduler::states);
  }

  private static void assertUnreachable(JobScheduler scheduler, Consumer<JobScheduler> call) {
    assertThatThrownBy(() -> call.accept(scheduler))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}

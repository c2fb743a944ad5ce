package org.mailtrail.testkit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.AtOnce;

/** When runs come, and what is told of them; a part of {@link JobSchedulerContract}. */
abstract class JobRunsContract {
  static final MailboxName MAIN = new MailboxName("main");
  static final MailboxName OTHER = new MailboxName("other");
  static final Duration HOUR = Duration.ofHours(1);

  final ContractWork work = new ContractWork(MAIN, patience());

  JobRunsContract() {
    // only the whole contract extends it
  }

  /**
   * A process that runs jobs, started; a second call within one test gives a second process on the
   * same store. The store is empty at the first call. Whoever extends this stops them.
   *
   * @param does what a run does; it answers how long to wait for the next, or that there is none
   */
  protected abstract JobScheduler start(Function<MailboxName, Optional<Duration>> does);

  /** One whose backend is out of reach. */
  protected abstract JobScheduler outOfReach();

  /** How long to wait for what must come about. */
  Duration patience() {
    return Duration.ofSeconds(60);
  }

  final JobState stateOf(JobScheduler scheduler) {
    return scheduler.state(MAIN).orElseThrow(() -> new AssertionError("it is not scheduled"));
  }

  /** The state after so many runs have come to their end. */
  final JobState afterRuns(JobScheduler scheduler, int runs) {
    work.await(runs + " runs ended", () -> work.ended() >= runs && isIdle(scheduler, MAIN));
    assertThat(work.ended()).as("runs").isEqualTo(runs);
    return stateOf(scheduler);
  }

  static boolean isIdle(JobScheduler scheduler, MailboxName mailbox) {
    return scheduler.state(mailbox).filter(JobState::isRunning).isEmpty();
  }

  final JobScheduler scheduledAndRunOnce() {
    JobScheduler scheduler = start(work);
    scheduler.schedule(MAIN);
    afterRuns(scheduler, 1);
    return scheduler;
  }

  final JobScheduler atWork() {
    work.shutGate();
    JobScheduler scheduler = start(work);
    scheduler.schedule(MAIN);
    work.awaitBegun(1);
    return scheduler;
  }

  @Test
  final void what_was_never_scheduled_is_nowhere() {
    JobScheduler scheduler = start(work);

    assertThat(scheduler.state(MAIN)).isEmpty();
    assertThat(scheduler.runNow(MAIN)).isFalse();
    scheduler.cancel(MAIN);
    assertThat(scheduler.state(MAIN)).isEmpty();
  }

  @Test
  final void what_is_scheduled_runs_at_once_and_then_rests() {
    JobState state = stateOf(scheduledAndRunOnce());

    assertThat(state.isRunning()).isFalse();
    assertThat(state.failures()).isZero();
  }

  @Test
  final void the_next_run_comes_after_the_wait_that_the_run_asked_for() {
    JobScheduler scheduler = scheduledAndRunOnce();
    Instant first = stateOf(scheduler).nextRun();
    work.answers(() -> Optional.of(HOUR.multipliedBy(3)));
    scheduler.runNow(MAIN);
    Instant second = afterRuns(scheduler, 2).nextRun();

    assertThat(Duration.between(first, second))
        .isBetween(HOUR.multipliedBy(2).minusMinutes(1), HOUR.multipliedBy(2).plusMinutes(10));
  }

  @Test
  final void what_is_scheduled_already_stays_as_it_is() {
    JobScheduler scheduler = scheduledAndRunOnce();
    JobState before = stateOf(scheduler);
    scheduler.schedule(MAIN);

    assertThat(stateOf(scheduler)).isEqualTo(before);
  }

  @Test
  final void two_who_schedule_the_same_at_once_make_one_job() {
    JobScheduler scheduler = start(work);
    AtOnce.both(() -> schedule(scheduler), () -> schedule(scheduler));

    assertThat(afterRuns(scheduler, 1).failures()).isZero();
    assertThat(work.mostAtOnce()).isEqualTo(1);
  }

  private static boolean schedule(JobScheduler scheduler) {
    scheduler.schedule(MAIN);
    return true;
  }

  @Test
  final void a_run_is_brought_forward_and_the_wait_counts_from_there() {
    JobScheduler scheduler = scheduledAndRunOnce();
    Instant before = stateOf(scheduler).nextRun();

    assertThat(scheduler.runNow(MAIN)).isTrue();
    assertThat(afterRuns(scheduler, 2).nextRun()).isAfterOrEqualTo(before);
  }

  @Test
  final void a_job_at_work_says_so_with_a_sign_of_life() {
    JobScheduler scheduler = atWork();
    JobState state = stateOf(scheduler);
    work.openGate();

    assertThat(state.isRunning()).isTrue();
    assertThat(state.heartbeat()).isPresent();
    assertThat(afterRuns(scheduler, 1).isRunning()).isFalse();
  }

  @Test
  final void bringing_forward_what_is_at_work_changes_nothing() {
    JobScheduler scheduler = atWork();

    assertThat(scheduler.runNow(MAIN)).isTrue();
    assertThat(stateOf(scheduler).isRunning()).isTrue();
    work.openGate();
    JobState after = afterRuns(scheduler, 1);

    assertThat(after.failures()).isZero();
    assertThat(after.nextRun()).as("the whole wait").isAfter(inHalfAnHour(scheduler));
  }

  /** By the scheduler's own clock: the other mailbox has just run and rests for an hour. */
  private Instant inHalfAnHour(JobScheduler scheduler) {
    scheduler.schedule(OTHER);
    work.await("the other has run", () -> work.othersEnded() == 1 && isIdle(scheduler, OTHER));
    return scheduler.state(OTHER).orElseThrow().nextRun().minus(HOUR.dividedBy(2));
  }

  @Test
  final void a_run_with_nothing_to_come_back_for_takes_itself_off() {
    work.answers(Optional::empty);
    JobScheduler scheduler = start(work);
    scheduler.schedule(MAIN);

    work.await("it is off", () -> work.ended() == 1 && scheduler.state(MAIN).isEmpty());
    assertThat(scheduler.runNow(MAIN)).isFalse();
  }

  @Test
  final void a_run_that_breaks_is_counted_tried_again_and_never_given_up() {
    work.answers(
        () -> {
          throw StoreException.unreachable("by order", null);
        });
    JobScheduler scheduler = start(work);
    scheduler.schedule(MAIN);
    for (int failures = 1; failures <= 3; failures++) {
      int runs = failures;
      work.await(
          runs + " failures counted",
          () ->
              scheduler
                  .state(MAIN)
                  .filter(s -> !s.isRunning() && s.failures() >= runs)
                  .isPresent());
      scheduler.runNow(MAIN);
    }
    work.answers(() -> Optional.of(HOUR));
    // a run that still broke would keep this one from being brought forward
    work.await("it rests", () -> isIdle(scheduler, MAIN));
    scheduler.runNow(MAIN);

    work.await(
        "the failures are forgotten",
        () -> scheduler.state(MAIN).filter(s -> !s.isRunning() && s.failures() == 0).isPresent());
  }
}

package org.mailtrail.testkit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.AtOnce;

/**
 * What every {@link JobScheduler} keeps. Extend it, give it yours, and run it. Waits of the work
 * are hours long, so that no second run comes by itself while a test looks.
 */
public abstract class JobSchedulerContract {
  private static final MailboxName MAIN = new MailboxName("main");
  private static final MailboxName OTHER = new MailboxName("other");
  private static final Duration HOUR = Duration.ofHours(1);

  private final ContractWork work = new ContractWork(MAIN, patience());

  /** A contract to be kept. */
  protected JobSchedulerContract() {
    // the hooks give what is tried
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

  private JobState stateOf(JobScheduler scheduler) {
    return scheduler.state(MAIN).orElseThrow(() -> new AssertionError("it is not scheduled"));
  }

  /** The state after so many runs have come to their end. */
  private JobState afterRuns(JobScheduler scheduler, int runs) {
    work.await(runs + " runs ended", () -> work.ended() >= runs && isIdle(scheduler, MAIN));
    assertThat(work.ended()).as("runs").isEqualTo(runs);
    return stateOf(scheduler);
  }

  private static boolean isIdle(JobScheduler scheduler, MailboxName mailbox) {
    return scheduler.state(mailbox).filter(JobState::isRunning).isEmpty();
  }

  private JobScheduler scheduledAndRunOnce() {
    JobScheduler scheduler = start(work);
    scheduler.schedule(MAIN);
    afterRuns(scheduler, 1);
    return scheduler;
  }

  private JobScheduler atWork() {
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
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    JobScheduler scheduler = outOfReach();

    assertUnreachable(scheduler, broken -> broken.schedule(MAIN));
    assertUnreachable(scheduler, broken -> broken.cancel(MAIN));
    assertUnreachable(scheduler, broken -> broken.runNow(MAIN));
    assertUnreachable(scheduler, broken -> broken.state(MAIN));
  }

  private static void assertUnreachable(JobScheduler scheduler, Consumer<JobScheduler> call) {
    assertThatThrownBy(() -> call.accept(scheduler))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}

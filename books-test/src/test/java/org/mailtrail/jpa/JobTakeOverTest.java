package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.SettableClock;

/** Two processes work four mailboxes on one PostgreSQL, and one of them stops answering. */
class JobTakeOverTest {
  private static final Duration LEASE = Duration.ofSeconds(2);
  private static final Duration LONG_LEASE = Duration.ofMinutes(10);
  private static final Duration ONE_LOOK = Duration.ofMillis(2);
  private static final List<MailboxName> FOUR = Shift.FOUR;

  @RegisterExtension final Stores stores = new Stores(Databases.POSTGRESQL);

  private final DatabaseSettings shared = Databases.POSTGRESQL.fresh();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T12:00:00Z"));
  private final Map<MailboxName, AtomicInteger> atWork = new ConcurrentHashMap<>();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final CountDownLatch neverOpened = new CountDownLatch(1);

  private JpaAdapters process() {
    return stores.open(shared, clock);
  }

  private Jobs jobs(JpaAdapters process, Duration lease, Work work) {
    return stores.closing(
        process.jobs(new JobSettings(lease, Duration.ofMillis(20), 4, Duration.ZERO), work::run));
  }

  @Test
  void each_mailbox_is_worked_by_one_of_two_processes_at_a_time() {
    Map<MailboxName, AtomicInteger> runs = new ConcurrentHashMap<>();
    Work counted =
        mailbox -> {
          AtomicInteger now = atWork.computeIfAbsent(mailbox, name -> new AtomicInteger());
          mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
          runs.computeIfAbsent(mailbox, name -> new AtomicInteger()).incrementAndGet();
          now.decrementAndGet();
          return Optional.of(Duration.ZERO);
        };
    Jobs one = jobs(process(), LONG_LEASE, counted);
    jobs(process(), LONG_LEASE, counted);
    FOUR.forEach(one::schedule);

    await(
        "each was worked ten times",
        () -> FOUR.stream().allMatch(name -> runs.containsKey(name) && runs.get(name).get() >= 10));
    FOUR.forEach(one::cancel);
    assertThat(mostAtOnce).hasValue(1);
  }

  @Test
  void what_a_process_that_died_had_in_hand_is_taken_over_within_two_leases() {
    JpaAdapters mortal = process();
    CountDownLatch inHand = new CountDownLatch(FOUR.size());
    Jobs dying =
        jobs(
            mortal,
            LEASE,
            mailbox -> {
              inHand.countDown();
              return until(neverOpened);
            });
    FOUR.forEach(dying::schedule);
    await("all are in hand", () -> inHand.getCount() == 0 && areRunning(dying));
    mortal.close();
    List<MailboxName> takenOver = new ArrayList<>();
    Jobs surviving =
        jobs(
            process(),
            LEASE,
            mailbox -> {
              synchronized (takenOver) {
                takenOver.add(mailbox);
              }
              return Optional.of(Duration.ofHours(1));
            });
    assertThat(areRunning(surviving)).as("their lease is not over").isTrue();

    clock.set(clock.instant().plus(LEASE.multipliedBy(2)));

    await("all rest", () -> FOUR.stream().noneMatch(name -> state(surviving, name).isRunning()));
    await("all were worked", () -> countOf(takenOver) == FOUR.size());
    assertThat(takenOver).containsExactlyInAnyOrderElementsOf(FOUR);
    neverOpened.countDown();
  }

  private static int countOf(List<MailboxName> names) {
    synchronized (names) {
      return names.size();
    }
  }

  private static boolean areRunning(Jobs jobs) {
    return FOUR.stream().allMatch(name -> state(jobs, name).isRunning());
  }

  private static JobState state(Jobs jobs, MailboxName mailbox) {
    return jobs.state(mailbox).orElseThrow();
  }

  private static Optional<Duration> until(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** Waits for what other threads are about to do; a little time goes by with each look. */
  private void await(String what, BooleanSupplier state) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!state.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("did not come about: " + what);
      }
      clock.pass(ONE_LOOK);
      LockSupport.parkNanos(ONE_LOOK.toNanos());
    }
  }

  private interface Work {
    Optional<Duration> run(MailboxName mailbox);
  }
}

package org.mailtrail.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.SettableClock;

/** The machine's clock was a year ahead, and is put right: nobody waits for a year. */
@ParameterizedClass
@EnumSource(Databases.class)
class ClockSetBackTest {
  private static final Instant RIGHT = Instant.parse("2026-11-30T12:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(365);
  private static final MailboxName MAIN = new MailboxName("main");
  private static final JobSettings OFTEN =
      new JobSettings(Duration.ofMinutes(2), Duration.ofMillis(20), 2, Duration.ofSeconds(30));

  @RegisterExtension final Stores stores;
  private final DatabaseSettings shared;
  private final SettableClock clock = new SettableClock(RIGHT.plus(AHEAD));
  private final AtomicInteger runs = new AtomicInteger();

  ClockSetBackTest(Databases kind) {
    this.stores = new Stores(kind);
    this.shared = kind.fresh();
  }

  private Jobs started(JpaAdapters process) {
    return process.jobs(
        OFTEN,
        mailbox -> {
          runs.incrementAndGet();
          return Optional.of(Duration.ofHours(1));
        });
  }

  private void ranOnce(Jobs jobs) {
    jobs.schedule(MAIN);
    await("it has run", () -> runs.get() == 1 && rests(jobs));
  }

  @Test
  void the_jobs_go_on_at_once_while_the_process_runs() {
    Jobs jobs = stores.closing(started(stores.open(shared, clock)));
    ranOnce(jobs);

    clock.set(RIGHT);

    await("it has run again", () -> runs.get() == 2 && rests(jobs));
  }

  @Test
  void the_jobs_go_on_at_the_next_start() {
    try (Jobs before = started(stores.open(shared, clock))) {
      ranOnce(before);
    }

    clock.set(RIGHT);
    Jobs jobs = stores.closing(started(stores.open(shared, clock)));

    await("it has run again", () -> runs.get() == 2 && rests(jobs));
  }

  private static boolean rests(Jobs jobs) {
    return jobs.state(MAIN).filter(JobState::isRunning).isEmpty();
  }

  private static void await(String what, BooleanSupplier state) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!state.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("did not come about: " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
  }
}

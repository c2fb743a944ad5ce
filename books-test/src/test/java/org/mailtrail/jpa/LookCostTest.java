package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.plug.InMemoryExchange;
import org.mailtrail.testkit.setup.SampleSetups;

/** How often the job waits for PostgreSQL to find that nothing has come, seen from the cable. */
class LookCostTest {
  private static final int MAILBOXES = 20;
  private static final long ONE_LOOK_NANOS = 5_000_000;
  private static final long PATIENCE_SECONDS = 60;
  private static final List<MailboxName> ALL =
      IntStream.range(0, MAILBOXES).mapToObj(n -> new MailboxName("box" + n)).toList();

  private final Semaphore looks = new Semaphore(0);
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));

  @Test
  void a_look_that_finds_nothing_takes_about_12_round_trips() throws Exception {
    String url = Databases.POSTGRESQL.fresh().url();
    String name = url.substring(url.lastIndexOf('/') + 1);
    try (Wire wire = new Wire(Databases.port());
        JpaAdapters beside = JpaAdapters.open(Databases.onServer(name), clock);
        Mailtrail mailtrail = mailtrail(name, wire)) {
      ALL.forEach(mailbox -> setUp(mailtrail, mailbox));
      Jobs jobs = mailtrail.jobs().start(PassObserver.none(), report -> looks.release());
      JobScheduler schedules = beside.jobRunner().scheduler();
      await(schedules); // the chores are done for now, and the pool is full
      clock.pass(Duration.ofMinutes(1));
      ALL.forEach(schedules::runNow);

      long before = wire.roundTrips();
      jobs.runNow(ALL.get(0)); // has it look for what is due
      await(schedules);
      jobs.close();

      assertThat((double) (wire.roundTrips() - before) / MAILBOXES)
          .isBetween(5.0, 15.0); // polling is among them
      assertThat(beside.passes().latest(ALL.get(0), 10))
          .extracting(pass -> pass.time().looks())
          .containsExactly(2L);
    }
  }

  /** Until all have been looked at once more, and that is put down. */
  private void await(JobScheduler schedules) throws InterruptedException {
    assertThat(looks.tryAcquire(MAILBOXES, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (schedules.states().values().stream().anyMatch(JobState::isRunning)) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(ONE_LOOK_NANOS);
    }
  }

  private Mailtrail mailtrail(String name, Wire wire) {
    return Mailtrail.builder()
        .books(JpaAdapters.open(Databases.onServer(name, wire.port()), clock))
        .exchange(new InMemoryExchange())
        .clock(clock)
        .build();
  }

  private static void setUp(Mailtrail mailtrail, MailboxName name) {
    mailtrail
        .storage()
        .keptSetups()
        .setups()
        .save(
            SampleSetups.named(name.value()).with(SampleSetups.complete().account()).enabled(true));
    mailtrail.jobs().scheduler().schedule(name);
  }
}

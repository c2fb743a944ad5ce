package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailtrail.application.port.job.Chore;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.testkit.SettableClock;
import org.slf4j.LoggerFactory;

/** A process that was silent for longer than its lease comes back to a chore that another has. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChoreTakenOverTest {
  private static final String LIBRARY = "com.github.kagkarlsson.scheduler";
  private static final String OURS = "org.mailtrail.jpa.job";
  private static final Duration LEASE = Duration.ofSeconds(2);
  private static final Duration LATE_WAIT = Duration.ofHours(7);
  private static final Duration WAIT = Duration.ofHours(1);

  @RegisterExtension final Stores stores = new Stores(Databases.POSTGRESQL);

  private final DatabaseSettings shared = Databases.POSTGRESQL.fresh();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T12:00:00Z"));
  private final JpaAdapters beside = JpaAdapters.open(shared, clock);
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

  @BeforeEach
  void listen() {
    heard.start();
    level(LIBRARY, Level.ERROR);
    level(OURS, Level.WARN);
    root.addAppender(heard);
  }

  @AfterEach
  void leave() {
    root.detachAppender(heard);
    level(LIBRARY, Level.OFF);
    level(OURS, Level.ERROR);
    beside.close();
  }

  private static void level(String logger, Level level) {
    ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
  }

  private void process(SettableClock own, Chore chore) {
    JobSettings settings = new JobSettings(LEASE, Duration.ofMillis(20), 2, Duration.ZERO);
    Jobs jobs =
        stores
            .open(shared, own)
            .jobRunner()
            .start(
                settings, new Crew(settings.crew()), mailbox -> Optional.empty(), List.of(chore));
    stores.closing(jobs);
  }

  @Test
  void it_leaves_the_next_run_to_the_other_and_breaks_nothing() throws Exception {
    CountDownLatch inHand = new CountDownLatch(1);
    CountDownLatch awake = new CountDownLatch(1);
    CountDownLatch worked = new CountDownLatch(1);
    process(
        new SettableClock(clock.instant()), // stands, and so do its signs of life
        new Chore(
            "sweep",
            () -> {
              inHand.countDown();
              await(awake);
              return LATE_WAIT;
            }));
    await(inHand);
    clock.pass(LEASE.multipliedBy(2));
    process(
        clock,
        new Chore(
            "sweep",
            () -> {
              worked.countDown();
              return WAIT;
            }));
    awaitTrue(() -> worked.getCount() == 0);
    awaitSql("not picked and last_success is not null");
    Instant next = next();
    awake.countDown();
    awaitLine("chore sweep: another process has taken the job over");

    assertThat(next).isAfter(clock.instant()).isBefore(clock.instant().plus(WAIT));
    assertThat(next()).isEqualTo(next);
    assertThat(lines()).noneMatch(line -> line.contains("Expected one execution"));
    assertThat(lines()).noneMatch(line -> line.startsWith(Level.ERROR.toString()));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void awaitSql(String condition) {
    awaitTrue(
        () ->
            !ask("select 1 from logging_job where task_name = 'sweep' and " + condition).isEmpty());
  }

  private void awaitLine(String part) {
    awaitTrue(() -> lines().stream().anyMatch(line -> line.contains(part)));
  }

  /** What other threads are about to do, a little later each time. */
  private void awaitTrue(Supplier<Boolean> state) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!state.get()) {
      assertThat(System.nanoTime()).as(lines().toString()).isLessThan(deadline);
      clock.pass(Duration.ofMillis(2));
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
  }

  private List<String> lines() {
    return List.copyOf(heard.list).stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  private Instant next() {
    return Instant.parse(
        ask("select to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " from logging_job where task_name = 'sweep'")
            .orElseThrow());
  }

  private Optional<String> ask(String query) {
    try (Connection connection = beside.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      return answer.next() ? Optional.of(answer.getString(1)) : Optional.empty();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}

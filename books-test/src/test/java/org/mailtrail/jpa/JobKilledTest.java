package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.message.MailboxName;

/** {@code kill -9} of one of two processes that share four mailboxes on one PostgreSQL. */
@Tag("thorough")
class JobKilledTest {
  private static final long LOOK_AGAIN_NANOS = 5_000_000;

  @RegisterExtension final Stores stores = new Stores(Databases.POSTGRESQL);

  private final DatabaseSettings shared = Databases.POSTGRESQL.fresh();

  @Test
  void what_it_left_half_done_the_other_takes_over_and_nothing_is_lost_or_doubled()
      throws Exception {
    Process mortal = Shift.startHanging(shared);
    assertThat(saidBy(mortal)).hasSize(Shift.FOUR.size());
    JpaAdapters adapters =
        stores.open(
            new DatabaseSettings(shared.url(), shared.user(), shared.password(), 8),
            Clock.systemUTC());
    Map<String, Long> takenOver = new ConcurrentHashMap<>();
    Jobs surviving =
        stores.closing(
            new Shift(adapters, name -> takenOver.putIfAbsent(name, System.nanoTime())).begin());
    long before = logged(adapters);

    mortal.destroyForcibly().waitFor();
    long killed = System.nanoTime();
    for (MailboxName mailbox : Shift.FOUR) {
      awaitRestOf(surviving, mailbox);
    }

    System.out.printf(
        "killed with %d of %d messages logged; the last mailbox was taken over %.2f leases later%n",
        before,
        Shift.MESSAGES,
        (Collections.max(takenOver.values()) - killed) / (double) Shift.LEASE.toNanos());
    assertThat(takenOver).hasSize(Shift.FOUR.size());
    assertThat(before).isEqualTo(4 * 3 * 20L);
    assertThat(logged(adapters)).isEqualTo(Shift.MESSAGES);
    assertThat(adapters.books().log().page(EntryFilter.all(), Optional.empty(), 10_000))
        .hasSize(Shift.MESSAGES);
  }

  private static Set<String> saidBy(Process process) throws Exception {
    Set<String> mailboxes = new HashSet<>();
    BufferedReader said = process.inputReader();
    while (mailboxes.size() < Shift.FOUR.size()) {
      String line = said.readLine();
      assertThat(line).as("the other process ended").isNotNull();
      mailboxes.add(line);
    }
    return mailboxes;
  }

  private static long logged(JpaAdapters adapters) {
    return adapters.books().ledger().tally(Samples.MAIN).getOrDefault(Outcome.LOGGED, 0L);
  }

  /** Whoever has done its mailbox comes back in an hour. */
  private static void awaitRestOf(Jobs jobs, MailboxName mailbox) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!jobs.state(mailbox).filter(JobKilledTest::isAtRest).isPresent()) {
      assertThat(System.nanoTime()).as("not taken over: " + mailbox).isLessThan(deadline);
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  private static boolean isAtRest(JobState state) {
    return !state.isRunning()
        && state.nextRun().isAfter(Clock.systemUTC().instant().plus(Duration.ofMinutes(30)));
  }
}

package org.mailtrail.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.health.InMemoryHealth;

/** Two processes over one memory. */
class RunningPassesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final MailboxName MAIN = new MailboxName("main");

  private final SettableClock clock = new SettableClock(NOON);
  private final Memory memory = new Memory();
  private final KeptHealth kept = InMemoryHealth.in(memory);
  private final RunningPasses one = new RunningPasses(clock, kept.board());
  private final RunningPasses other = new RunningPasses(clock, kept.board());

  private void progressed(int logged, Duration later) {
    clock.pass(later);
    one.overhearing(PassObserver.none()).progressed(MAIN, counts(logged));
  }

  private static PassCounts counts(int logged) {
    return new PassCounts(logged, 0, 0, 0, 0, PassCounts.Beside.nothing());
  }

  private PassReport report() {
    return new PassReport(
        new PassId(new UUID(1, 1)), MAIN, NOON, clock.instant(), counts(9), Optional.empty());
  }

  @Test
  void a_pass_is_seen_here_at_once_and_elsewhere_when_it_runs_for_some_seconds() {
    progressed(1, Duration.ZERO);
    assertThat(one.now()).containsExactly(new PassAtWork(MAIN, counts(1), NOON));
    assertThat(other.now()).isEmpty();

    progressed(2, Duration.ofSeconds(5));
    assertThat(other.now()).containsExactly(new PassAtWork(MAIN, counts(2), NOON.plusSeconds(5)));
  }

  @Test
  void who_waits_for_a_change_is_woken_though_no_pass_came_further() throws Exception {
    long seen = one.changes();
    CompletableFuture<Void> wakes = CompletableFuture.runAsync(one::wake);
    assertThat(one.awaitChange(seen, Duration.ofDays(1))).isNotEqualTo(seen);
    wakes.get();
    assertThat(one.now()).isEmpty();
  }

  @Test
  void however_fast_a_pass_is_it_shows_itself_no_more_often_than_every_five_seconds() {
    progressed(1, Duration.ZERO);
    progressed(2, Duration.ofSeconds(5));
    progressed(3, Duration.ofSeconds(4));
    assertThat(other.now()).extracting(PassAtWork::soFar).containsExactly(counts(2));
    assertThat(one.now()).extracting(PassAtWork::soFar).containsExactly(counts(3));

    progressed(4, Duration.ofSeconds(1));
    assertThat(other.now()).extracting(PassAtWork::soFar).containsExactly(counts(4));
  }

  @Test
  void a_pass_that_has_ended_is_seen_nowhere() {
    progressed(1, Duration.ZERO);
    progressed(2, Duration.ofSeconds(5));
    one.ended(report());

    assertThat(one.now()).isEmpty();
    assertThat(other.now()).isEmpty();
  }

  @Test
  void what_a_dead_process_has_left_is_not_taken_for_a_pass() {
    progressed(1, Duration.ZERO);
    progressed(2, Duration.ofSeconds(5));
    clock.pass(Duration.ofMinutes(5));

    assertThat(other.now()).isEmpty();
  }

  @Test
  void a_board_out_of_reach_holds_no_pass_up() {
    progressed(1, Duration.ZERO);
    memory.putOutOfReach();
    long before = one.changes();
    progressed(2, Duration.ofSeconds(5));
    one.ended(report());

    assertThat(one.changes()).isEqualTo(before + 2);
  }
}

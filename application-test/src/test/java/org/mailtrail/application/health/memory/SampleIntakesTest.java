package org.mailtrail.application.health.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Backlog;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.health.IntakeHistory;
import org.mailtrail.application.port.health.IntakeSample;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.health.InMemoryHealth;

class SampleIntakesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final MailboxName MAIN = new MailboxName("main");

  private final SettableClock clock = new SettableClock(NOON);
  private final Memory memory = new Memory();
  private final Counting history = new Counting(InMemoryHealth.in(memory).intakes());
  private final SampleIntakes samples = new SampleIntakes(history, clock);

  private void pass(int logged, int pending, boolean good) {
    samples.after(
        new PassReport(
            new PassId(UUID.randomUUID()),
            MAIN,
            clock.instant(),
            clock.instant(),
            new PassCounts(logged, 0, 0, 0, pending, PassCounts.Beside.nothing()),
            good ? Optional.empty() : Optional.of(new Problem("broken", "", true))));
  }

  private void measured(long messages) {
    samples.measured(MAIN, new Backlog(messages, Optional.empty(), clock.instant()));
  }

  private List<IntakeSample> kept() {
    return history.since(List.of(MAIN), Instant.EPOCH);
  }

  @Test
  void what_passes_saw_and_others_measured_is_put_together_by_ten_minutes() {
    pass(3, 1, true);
    measured(7);
    clock.pass(Duration.ofMinutes(9));
    pass(2, 0, true);
    clock.pass(Duration.ofMinutes(1));
    pass(0, 0, true);

    assertThat(kept())
        .containsExactly(
            new IntakeSample(MAIN, NOON, Optional.of(7L), 5),
            new IntakeSample(MAIN, NOON.plusSeconds(600), Optional.of(0L), 0));
  }

  @Test
  void a_pass_that_fails_before_it_sees_anything_knows_nothing() {
    pass(0, 0, false);

    assertThat(kept()).allMatch(sample -> sample.waiting().isEmpty());
    pass(4, 0, false);
    assertThat(kept()).containsExactly(new IntakeSample(MAIN, NOON, Optional.of(4L), 4));
  }

  @Test
  void what_exchange_does_not_say_is_not_kept() {
    measured(-1);

    assertThat(kept()).isEmpty();
  }

  @Test
  void while_nothing_happens_a_row_is_written_every_ten_minutes_and_no_more() {
    for (int minute = 0; minute < 30; minute++) {
      pass(0, 0, true);
      measured(0);
      clock.pass(Duration.ofMinutes(1));
    }

    assertThat(history.added).isEqualTo(3);
  }

  @Test
  void what_is_old_is_forgotten_once_in_ten_minutes_however_many_mailboxes_there_are() {
    for (int number = 0; number < 500; number++) {
      samples.measured(
          new MailboxName("box" + number), new Backlog(0, Optional.empty(), clock.instant()));
    }
    assertThat(history.forgotten).isOne();

    clock.pass(Duration.ofMinutes(10));
    measured(1);
    measured(2);
    assertThat(history.forgotten).isEqualTo(2);
  }

  @Test
  void rows_are_kept_for_two_days() {
    for (int hour = 0; hour < 100; hour++) {
      pass(1, 0, true);
      clock.pass(Duration.ofHours(1));
    }

    assertThat(kept()).hasSize(49);
  }

  @Test
  void a_memory_out_of_reach_holds_nobody_up() {
    memory.putOutOfReach();
    pass(1, 0, true);
    memory.putWithinReach();
    pass(2, 0, true);

    assertThat(kept()).containsExactly(new IntakeSample(MAIN, NOON, Optional.of(2L), 2));
  }

  @Test
  void a_day_is_told_hour_by_hour_with_gaps_where_nobody_looked() {
    pass(5, 0, true);
    clock.pass(Duration.ofMinutes(10));
    pass(1, 0, true);
    clock.pass(Duration.ofMinutes(110));
    measured(9);
    List<TellIntake.Hour> hours = new TellIntake(history, clock).run(MAIN);

    assertThat(hours).hasSize(24);
    assertThat(hours.subList(21, 24))
        .containsExactly(
            new TellIntake.Hour(NOON, Optional.of(5L), 6),
            new TellIntake.Hour(NOON.plusSeconds(3_600), Optional.empty(), 0),
            new TellIntake.Hour(NOON.plusSeconds(7_200), Optional.of(9L), 0));
  }

  private static final class Counting implements IntakeHistory {
    private final IntakeHistory good;
    private int added;
    private int forgotten;

    private Counting(IntakeHistory good) {
      this.good = good;
    }

    @Override
    public void add(IntakeSample sample) {
      good.add(sample);
      added++;
    }

    @Override
    public List<IntakeSample> since(Collection<MailboxName> mailboxes, Instant time) {
      return good.since(mailboxes, time);
    }

    @Override
    public void forget(Instant before) {
      good.forget(before);
      forgotten++;
    }
  }
}

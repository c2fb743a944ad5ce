package org.mailtrail.application.logging.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.timing.Timekeeper.Work;
import org.mailtrail.application.port.pass.PassLegs;
import org.mailtrail.application.port.pass.PassLegs.Held;
import org.mailtrail.application.port.pass.PassLegs.Leg;
import org.mailtrail.application.port.pass.PassLegs.Spent;
import org.mailtrail.testkit.SettableClock;

class TimekeeperTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);
  private final Timekeeper time = new Timekeeper(clock);

  private String pass(int seconds) {
    clock.pass(Duration.ofSeconds(seconds));
    return "done";
  }

  private static Spent spent(int read, int decided, int committed, int moved, Held held) {
    return new Spent(
        Duration.ofSeconds(read),
        Duration.ofSeconds(decided),
        Duration.ofSeconds(committed),
        Duration.ofSeconds(moved),
        held);
  }

  @Test
  void work_inside_other_work_is_taken_from_it_and_each_leg_begins_anew() {
    time.spend(Work.READ, () -> pass(5));
    String decided =
        time.spend(
            Work.DECIDED, () -> pass(1) + time.spend(Work.COMMITTED, () -> pass(3)) + pass(1));
    time.worked(7);
    time.spend(Work.MOVED, () -> pass(4));

    assertThat(decided).isEqualTo("donedonedone");
    assertThat(time.end(7).legs())
        .containsExactly(
            new Leg(NOON, NOON.plusSeconds(10), 7, spent(5, 2, 3, 0, Held.NOT)),
            new Leg(NOON.plusSeconds(10), NOON.plusSeconds(14), 0, spent(0, 0, 0, 4, Held.NOT)));
  }

  @Test
  void what_held_the_mailbox_up_counts_from_where_it_was_asked_first() {
    AtomicReference<Held> held = new AtomicReference<>(new Held(Duration.ofSeconds(40), 4));
    time.asking(held::get);
    held.set(new Held(Duration.ofSeconds(49), 5));
    time.worked(1);
    held.set(new Held(Duration.ofSeconds(2), 1));

    assertThat(time.end(1).legs())
        .extracting(leg -> leg.spent().held())
        .as("a way that is opened anew counts from nothing")
        .containsExactly(new Held(Duration.ofSeconds(9), 1), new Held(Duration.ofSeconds(2), 1));
  }

  @Test
  void work_that_breaks_is_timed_as_well_and_a_clock_that_is_set_back_takes_nothing_away() {
    clock.pass(Duration.ofSeconds(1));
    try {
      time.spend(
          Work.READ,
          () -> {
            pass(2);
            throw new IllegalStateException("broken");
          });
    } catch (IllegalStateException broken) {
      assertThat(broken).hasMessage("broken");
    }
    time.spend(Work.MOVED, () -> pass(-60));

    assertThat(time.end(0).spent()).isEqualTo(spent(2, 0, 0, 0, Held.NOT));
  }

  @Test
  void many_legs_become_fewer_and_nothing_is_lost() {
    for (int n = 1; n <= 1_000; n++) {
      time.spend(Work.READ, () -> pass(1));
      time.worked(n);
    }
    PassLegs legs = time.end(1_000);
    List<Leg> all = legs.legs();

    assertThat(all).hasSizeBetween(2, PassLegs.MOST);
    assertThat(all.stream().mapToLong(Leg::messages).sum()).isEqualTo(1_000);
    assertThat(legs.spent()).isEqualTo(spent(1_000, 0, 0, 0, Held.NOT));
    assertThat(all.get(0).from()).isEqualTo(NOON);
    assertThat(all.get(all.size() - 1).until()).isEqualTo(NOON.plusSeconds(1_000));
  }
}

package org.mailtrail.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Health;
import org.mailtrail.testkit.SettableClock;

class LampTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final SettableClock clock = new SettableClock(Instant.parse("2027-03-01T08:00:00Z"));
  private final AtomicReference<Health> health = new AtomicReference<>(new Health(List.of()));

  @Test
  void the_first_page_after_a_pause_is_told_how_it_is_now() {
    try (Lamp lamp = new Lamp(health::get, clock, LONG)) {
      assertThat(lamp.health()).containsSame(health.get());

      health.set(new Health(List.of()));
      clock.pass(Duration.ofHours(8));
      assertThat(lamp.health()).containsSame(health.get());
    }
  }

  @Test
  void a_page_soon_after_waits_for_nothing() {
    Health first = health.get();
    try (Lamp lamp = new Lamp(health::get, clock, LONG)) {
      lamp.now();
      health.set(new Health(List.of()));
      clock.pass(Duration.ofSeconds(10));
      assertThat(lamp.health()).containsSame(first);
    }
  }

  @Test
  void what_was_seen_long_ago_is_not_told_where_a_look_does_not_end() {
    CountDownLatch ends = new CountDownLatch(1);
    try (Lamp lamp =
        new Lamp(
            () -> {
              awaited(ends);
              return health.get();
            },
            clock,
            Duration.ofMillis(1))) {
      assertThat(lamp.health()).isEmpty();
      ends.countDown();
      lamp.now();
      assertThat(lamp.health()).isPresent();
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException end) {
      throw new AssertionError(end);
    }
  }
}

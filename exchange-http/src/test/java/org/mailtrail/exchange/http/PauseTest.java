package org.mailtrail.exchange.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PauseTest {
  @Test
  void a_clock_that_plays_its_pauses_is_not_slept_by() throws InterruptedException {
    PlayedClock clock = new PlayedClock(Instant.EPOCH);

    Pause.by(clock).pause(Duration.ofDays(1));

    assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plus(Duration.ofDays(1)));
    assertThat(Pause.by(Clock.systemUTC())).isSameAs(Pause.SLEEP);
  }
}

package org.mailtrail.exchange.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PauseTest {
  /** Its time passes in pauses alone. */
  private static final class Played extends Clock implements Pause {
    private Instant now = Instant.EPOCH;

    @Override
    public void pause(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void a_clock_that_plays_its_pauses_is_not_slept_by() throws InterruptedException {
    Played clock = new Played();

    Pause.by(clock).pause(Duration.ofDays(1));

    assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plus(Duration.ofDays(1)));
    assertThat(Pause.by(Clock.systemUTC())).isSameAs(Pause.SLEEP);
  }
}

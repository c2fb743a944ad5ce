package org.mailtrail.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.mailtrail.exchange.http.Pause;

/**
 * The machine's time, ahead by all pauses that were asked for: nobody waits for them. Pauses at
 * once follow one another here. Safe for several threads.
 */
final class SkippedPauses extends Clock implements Pause {
  private final Clock machine = Clock.systemUTC();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public void pause(Duration duration) {
    ahead.updateAndGet(before -> before.plus(duration));
  }

  /** How long all pauses were together. */
  Duration skipped() {
    return ahead.get();
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead.get());
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

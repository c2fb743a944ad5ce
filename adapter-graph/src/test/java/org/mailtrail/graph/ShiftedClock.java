package org.mailtrail.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's time, shifted: MSAL knows no other clock, and ours must agree with it at first. */
final class ShiftedClock extends Clock {
  private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

  void pass(Duration time) {
    shift.updateAndGet(before -> before.plus(time));
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(shift.get());
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

package org.mailtrail.burn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the world, and the clocks of machines, which may be wrong. */
final class Clocks extends Clock {
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");

  void pass(Duration time) {
    now = now.plus(time);
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

  /** The clock of one machine. */
  final class Machine extends Clock {
    private Duration wrongBy = Duration.ZERO;

    void jump(Duration by) {
      wrongBy = by;
    }

    @Override
    public Instant instant() {
      return now.plus(wrongBy);
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
}

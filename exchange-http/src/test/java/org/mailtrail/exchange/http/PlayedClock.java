package org.mailtrail.exchange.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still between two steps; a pause is one. */
public final class PlayedClock extends Clock implements Pause {
  private Instant now;

  /** A clock that shows this time. */
  public PlayedClock(Instant now) {
    this.now = now;
  }

  /** Goes forward. */
  public void forward(Duration step) {
    now = now.plus(step);
  }

  @Override
  public void pause(Duration duration) {
    forward(duration);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}

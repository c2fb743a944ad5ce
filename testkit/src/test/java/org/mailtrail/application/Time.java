package org.mailtrail.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public final class Time extends Clock {
  private Instant now;

  public Time(Instant now) {
    this.now = now;
  }

  public synchronized void passes(Duration duration) {
    now = now.plus(duration);
  }

  public synchronized void is(Instant instant) {
    now = instant;
  }

  @Override
  public synchronized Instant instant() {
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

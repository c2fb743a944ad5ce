package org.mailtrail.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that stands still until somebody moves it. Safe for several threads. */
public final class SettableClock extends Clock {
  private volatile Instant now;

  /** A clock that shows this time. */
  public SettableClock(Instant now) {
    this.now = now;
  }

  /** Shows this time from now on, be it later or earlier. */
  public synchronized void set(Instant time) {
    now = time;
  }

  /** Lets so much time pass. */
  public synchronized void pass(Duration time) {
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
}

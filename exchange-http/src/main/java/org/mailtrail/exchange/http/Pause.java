package org.mailtrail.exchange.http;

import java.time.Clock;
import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {
  /** Sleeps. */
  Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

  /** Sleeps, unless the clock lets its own time pass: whoever plays time plays its pauses. */
  static Pause by(Clock clock) {
    return clock instanceof Pause played ? played : SLEEP;
  }

  /** Comes back after this time. */
  void pause(Duration duration) throws InterruptedException;
}

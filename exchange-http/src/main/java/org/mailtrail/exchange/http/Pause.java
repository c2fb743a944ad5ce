package org.mailtrail.exchange.http;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {
  /** Sleeps. */
  Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

  /** Comes back after this time. */
  void pause(Duration duration) throws InterruptedException;
}

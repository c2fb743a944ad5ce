package org.mailtrail.simulator.faults;

import java.time.Duration;

/** Lets pass what a request costs a real server in time; nothing from the start. */
@FunctionalInterface
public interface Latency {
  /** No time. */
  Latency NONE = () -> {};

  /** Comes back when the time of one request, or of one step of a batch, has passed. */
  void pass() throws InterruptedException;

  /** Really waits: for measurements, not for tests. */
  static Latency of(Duration time) {
    return () -> Thread.sleep(time.toMillis());
  }
}

package org.mailtrail.simulator.graph;

import java.time.Duration;

/** Lets pass what a request costs a real server in time; nothing from the start. */
@FunctionalInterface
public interface Latency {
  /** No time. */
  Latency NONE = () -> {};

  /** Comes back when the time of one step has passed. */
  void pass() throws InterruptedException;

  /** Really waits: for measurements, not for tests. */
  static Latency of(Duration time) {
    return () -> Thread.sleep(time.toMillis());
  }
}

package org.mailtrail.ews.transport;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what crosses the wire. */
public final class Counters {
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong throttled = new AtomicLong();
  private final AtomicLong waitedMillis = new AtomicLong();

  /** Nothing yet. */
  public Counters() {}

  void sent() {
    roundTrips.incrementAndGet();
  }

  void throttled() {
    throttled.incrementAndGet();
  }

  void waited(Duration duration) {
    waitedMillis.addAndGet(duration.toMillis());
  }

  /** Requests on the wire. */
  public long roundTrips() {
    return roundTrips.get();
  }

  /** Answers, or parts of answers, that ask for slowness. */
  public long throttledAnswers() {
    return throttled.get();
  }

  /** Time spent waiting after faults, summed over threads. */
  public Duration waited() {
    return Duration.ofMillis(waitedMillis.get());
  }
}

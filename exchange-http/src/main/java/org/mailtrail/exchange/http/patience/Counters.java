package org.mailtrail.exchange.http.patience;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what crosses the wire. */
public final class Counters {
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong throttled = new AtomicLong();
  private final AtomicLong waitedMillis = new AtomicLong();

  /** Nothing has crossed it yet. */
  public Counters() {}

  /** A request goes out, which counts for so many. */
  public void sent(int weight) {
    roundTrips.incrementAndGet();
    requests.addAndGet(weight);
  }

  /** One answer asks for slowness. */
  public void throttled() {
    throttled.incrementAndGet();
  }

  void waited(Duration duration) {
    waitedMillis.addAndGet(duration.toMillis());
  }

  /** Requests as the server counts them: each step of a batch for itself. */
  public long requests() {
    return requests.get();
  }

  /** Requests on the wire. */
  public long roundTrips() {
    return roundTrips.get();
  }

  /** Answers, or steps' answers, that ask for slowness. */
  public long throttledAnswers() {
    return throttled.get();
  }

  /** Time spent waiting after faults, summed over threads. */
  public Duration waited() {
    return Duration.ofMillis(waitedMillis.get());
  }
}

package org.mailtrail.simulator.ews;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is answered. */
final class Meter {
  final AtomicLong listed = new AtomicLong();
  final AtomicLong read = new AtomicLong();
  final AtomicLong moved = new AtomicLong();
  final AtomicLong refused = new AtomicLong();
  private final Map<String, AtomicInteger> byUser = new ConcurrentHashMap<>();
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong atWork = new AtomicLong();
  private final AtomicLong mostAtWork = new AtomicLong();

  void begin() {
    roundTrips.incrementAndGet();
    mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
  }

  void end() {
    atWork.decrementAndGet();
  }

  /** A request of this account is at work until it is closed. */
  Work work(String user) {
    AtomicInteger ofUser = byUser.computeIfAbsent(user, name -> new AtomicInteger());
    return new Work(ofUser, ofUser.incrementAndGet());
  }

  /**
   * A request at work.
   *
   * @param atOnce how many of its account were, when it began
   */
  record Work(AtomicInteger ofUser, int atOnce) implements AutoCloseable {
    @Override
    public void close() {
      ofUser.decrementAndGet();
    }
  }

  EwsTraffic traffic() {
    return new EwsTraffic(
        roundTrips.get(), listed.get(), read.get(), moved.get(), refused.get(), mostAtWork.get());
  }
}

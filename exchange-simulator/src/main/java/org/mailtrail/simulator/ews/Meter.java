package org.mailtrail.simulator.ews;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what is answered. */
final class Meter {
  final AtomicLong listed = new AtomicLong();
  final AtomicLong read = new AtomicLong();
  final AtomicLong moved = new AtomicLong();
  final AtomicLong refused = new AtomicLong();
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

  EwsTraffic traffic() {
    return new EwsTraffic(
        roundTrips.get(), listed.get(), read.get(), moved.get(), refused.get(), mostAtWork.get());
  }
}

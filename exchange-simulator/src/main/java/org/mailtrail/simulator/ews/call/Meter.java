package org.mailtrail.simulator.ews.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is answered. */
public final class Meter {
  public final AtomicLong listed = new AtomicLong();
  public final AtomicLong read = new AtomicLong();
  public final AtomicLong moved = new AtomicLong();
  public final AtomicLong refused = new AtomicLong();
  private final Map<String, AtomicInteger> byUser = new ConcurrentHashMap<>();
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong atWork = new AtomicLong();
  private final AtomicLong mostAtWork = new AtomicLong();

  public void begin() {
    roundTrips.incrementAndGet();
    mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
  }

  public void end() {
    atWork.decrementAndGet();
  }

  /** A request of this account is at work until it is closed. */
  public Work work(String user) {
    AtomicInteger ofUser = byUser.computeIfAbsent(user, name -> new AtomicInteger());
    return new Work(ofUser, ofUser.incrementAndGet());
  }

  /**
   * A request at work.
   *
   * @param atOnce how many of its account were, when it began
   */
  public record Work(AtomicInteger ofUser, int atOnce) implements AutoCloseable {
    @Override
    public void close() {
      ofUser.decrementAndGet();
    }
  }

  public ServedEws traffic() {
    return new ServedEws(
        roundTrips.get(), listed.get(), read.get(), moved.get(), refused.get(), mostAtWork.get());
  }
}

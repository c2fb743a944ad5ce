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
  private final Map<String, AtomicInteger> foundByUser = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> byUser = new ConcurrentHashMap<>();
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong atWork = new AtomicLong();
  private final AtomicLong mostAtWork = new AtomicLong();
  private volatile int mostAtOnce = Integer.MAX_VALUE;
  private volatile int mostFound = Integer.MAX_VALUE;

  /**
   * How many requests of one account may be at work at once from now on; what is more is refused
   * (page "EWS throttling in Exchange", EWSMaxConcurrency, 27 in the policy that Exchange brings).
   */
  public void allowAtOnce(int requests) {
    mostAtOnce = requests;
  }

  /**
   * How many items all lists of one account that are made at once may hold from now on (the same
   * page, EWSFindCountLimit, 1,000 in the policy that Exchange brings).
   */
  public void allowFound(int items) {
    mostFound = items;
  }

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
    return new Work(ofUser, ofUser.incrementAndGet() > mostAtOnce);
  }

  /** Lists of this account hold so many items more, until they are {@link #let}. */
  public boolean find(String user, int items) {
    return found(user).addAndGet(items) <= mostFound;
  }

  /** They hold them no longer. */
  public void let(String user, int items) {
    found(user).addAndGet(-items);
  }

  private AtomicInteger found(String user) {
    return foundByUser.computeIfAbsent(user, name -> new AtomicInteger());
  }

  /**
   * A request at work.
   *
   * @param isTooMuch whether too many of its account were, when it began
   */
  public record Work(AtomicInteger ofUser, boolean isTooMuch) implements AutoCloseable {
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

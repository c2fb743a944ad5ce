package org.mailtrail.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts attempts, so that passwords cannot be guessed one after the other. */
public final class AttemptLimit {
  /** A quarter of an hour. */
  public static final Duration QUARTER = Duration.ofMinutes(15);

  private static final int REMEMBERED = 10_000;

  private final int most;
  private final Duration span;
  private final Clock clock;
  private final Map<String, Vain> vain =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Vain> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Vain(int times, Instant since) {}

  /**
   * A limit.
   *
   * @param most attempts in a span of time
   */
  public AttemptLimit(int most, Duration span, Clock clock) {
    this.most = most;
    this.span = span;
    this.clock = clock;
  }

  /** Whether no more are let through. */
  public synchronized boolean isReached(String who) {
    Vain known = vain.get(who);
    return known != null && !isOver(known) && known.times() >= most;
  }

  /** Counts one. */
  public synchronized void count(String who) {
    Vain known = vain.get(who);
    vain.put(
        who,
        known == null || isOver(known)
            ? new Vain(1, clock.instant())
            : new Vain(known.times() + 1, known.since()));
  }

  /**
   * Counts one, if it is let through: of several at once no more than there may be.
   *
   * @return whether it is
   */
  public synchronized boolean admits(String who) {
    if (isReached(who)) {
      return false;
    }
    count(who);
    return true;
  }

  /** Takes one back that was counted and was not in vain. */
  public synchronized void takeBack(String who) {
    vain.computeIfPresent(who, (name, known) -> new Vain(known.times() - 1, known.since()));
  }

  /** Forgets them. */
  public synchronized void forget(String who) {
    vain.remove(who);
  }

  private boolean isOver(Vain known) {
    return known.since().plus(span).isBefore(clock.instant());
  }
}

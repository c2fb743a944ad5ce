package org.mailtrail.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many at once, and then one after each pause: what was used comes back by and by, so that
 * nobody waits longer than a pause once others have stopped.
 */
final class Allowance {
  private static final int REMEMBERED = 10_000;

  private final int most;
  private final Duration pause;
  private final Clock clock;

  /** Until when all that was used has come back. */
  private final Map<String, Instant> used =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  Allowance(int most, Duration pause, Clock clock) {
    this.most = most;
    this.pause = pause;
    this.clock = clock;
  }

  /** Uses one, if there is one: of several at once no more than there are. */
  synchronized boolean takes(String who) {
    Instant until = until(who).plus(pause);
    if (until.isAfter(clock.instant().plus(pause.multipliedBy(most)))) {
      return false;
    }
    used.put(who, until);
    return true;
  }

  /** Takes one back that was used for nothing bad. */
  synchronized void giveBack(String who) {
    used.computeIfPresent(who, (name, until) -> until.minus(pause));
  }

  /** All is there again. */
  synchronized void forget(String who) {
    used.remove(who);
  }

  /** How many are used and have not come back yet. */
  synchronized int used(String who) {
    Duration rest = Duration.between(clock.instant(), until(who));
    return (int) rest.plus(pause).minusNanos(1).dividedBy(pause);
  }

  private Instant until(String who) {
    Instant now = clock.instant();
    Instant until = used.getOrDefault(who, now);
    return until.isBefore(now) ? now : until;
  }
}

package org.mailtrail.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts vain attempts, so that passwords cannot be guessed one after the other. */
final class AttemptLimit {
  private static final Duration SPAN = Duration.ofMinutes(15);
  private static final int REMEMBERED = 10_000;

  private final int most;
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
   * @param most vain attempts in a quarter of an hour
   */
  AttemptLimit(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  synchronized boolean isReached(String who) {
    Vain known = vain.get(who);
    return known != null && !isOver(known) && known.times() >= most;
  }

  synchronized void failed(String who) {
    Vain known = vain.get(who);
    vain.put(
        who,
        known == null || isOver(known)
            ? new Vain(1, clock.instant())
            : new Vain(known.times() + 1, known.since()));
  }

  synchronized void succeeded(String who) {
    vain.remove(who);
  }

  private boolean isOver(Vain known) {
    return known.since().plus(SPAN).isBefore(clock.instant());
  }
}

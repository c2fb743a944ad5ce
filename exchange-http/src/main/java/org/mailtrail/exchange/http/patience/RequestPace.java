package org.mailtrail.exchange.http.patience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Spreads requests so that no window of time ever holds more of them than Exchange allows (ADR
 * 0019). Half of what is allowed goes at once; the rest is spread over what is left of the window,
 * so that no single wait is long. Safe for several threads.
 */
public final class RequestPace {
  /** A little is left for what is under way, as the server counts by its own clock. */
  private static final double OURS = 0.98;

  private final long most;
  private final Duration window;
  private final boolean isEndless;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private Instant next = Instant.MIN;
  private long used;

  /**
   * At this pace.
   *
   * @param allowed how many requests in each window; {@link Long#MAX_VALUE} for any number
   */
  public RequestPace(long allowed, Duration window) {
    this.most = Math.max(1, (long) (allowed * OURS));
    this.window = window;
    this.isEndless = allowed == Long.MAX_VALUE;
  }

  /** Without any limit. */
  public static RequestPace endless() {
    return new RequestPace(Long.MAX_VALUE, Duration.ZERO);
  }

  private record Sent(Instant at, int requests) {}

  /**
   * Takes note of requests that are about to be sent.
   *
   * @return how long they have to wait
   */
  synchronized Duration take(int requests, Instant now) {
    if (isEndless) {
      return Duration.ZERO;
    }
    Instant at = now.isAfter(next) ? now : next;
    forgetBefore(at.minus(window));
    while (used + requests > most && !sent.isEmpty()) {
      Instant free = sent.element().at().plus(window);
      at = free.isAfter(at) ? free : at;
      forgetBefore(at.minus(window));
    }
    next = at.plus(gap(requests, at));
    sent.add(new Sent(at, requests));
    used += requests;
    return Duration.between(now, at);
  }

  private void forgetBefore(Instant begin) {
    while (!sent.isEmpty() && !sent.element().at().isAfter(begin)) {
      used -= sent.remove().requests();
    }
  }

  private Duration gap(int requests, Instant at) {
    if (sent.isEmpty() || used + requests <= most / 2) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(at, sent.element().at().plus(window));
    return left.multipliedBy(requests).dividedBy(Math.max(requests, most - used));
  }
}

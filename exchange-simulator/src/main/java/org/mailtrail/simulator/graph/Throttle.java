package org.mailtrail.simulator.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.http.Response;

/**
 * What Graph allows one application in one mailbox (Graph: throttling-limits, Outlook service: four
 * concurrent requests, 10,000 requests in ten minutes). Work is counted in steps: of a batch whose
 * steps do not depend on one another four are at work at once, of a chained one a single step
 * (graph-docs, JSON batching). Safe for several threads.
 */
final class Throttle {
  /** learn.microsoft.com/graph/throttling-limits#outlook-service-limits. */
  static final int MOST_AT_WORK = 4;

  /** The same page, for an application and a mailbox. */
  static final int QUOTA = 10_000;

  /** The same page; whether it slides is not said. */
  static final Duration WINDOW = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<String, Integer> atWork = new HashMap<>();
  private final Map<String, Deque<Instant>> answered = new HashMap<>();
  private boolean countsQuota;
  private int mostAtWork;

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /** From now on the quota holds, which it does not from the start. */
  synchronized void countQuota() {
    countsQuota = true;
  }

  /** The most steps that were at work at once in one mailbox. */
  synchronized int mostAtWork() {
    return mostAtWork;
  }

  /**
   * Lets steps be at work side by side, until they {@link #leave}.
   *
   * @return how many of them; the others are throttled
   */
  synchronized int enter(String mailbox, int steps) {
    int now = atWork.getOrDefault(mailbox, 0);
    int granted = Math.min(steps, MOST_AT_WORK - now);
    atWork.put(mailbox, now + granted);
    mostAtWork = Math.max(mostAtWork, now + granted);
    return granted;
  }

  synchronized void leave(String mailbox, int granted) {
    atWork.merge(mailbox, -granted, Integer::sum);
  }

  /** The answer when too many are at work. */
  static Response tooManyAtOnce() {
    return new GraphError(
            429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.")
        .response()
        .with("Retry-After", "1");
  }

  /** The answer when the quota is spent; empty when it is not, and the request counts. */
  synchronized Optional<Response> overQuota(String mailbox) {
    if (!countsQuota) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Deque<Instant> times = answered.computeIfAbsent(mailbox, name -> new ArrayDeque<>());
    while (!times.isEmpty() && !times.element().isAfter(now.minus(WINDOW))) {
      times.remove();
    }
    if (times.size() < QUOTA) {
      times.add(now);
      return Optional.empty();
    }
    long seconds = Duration.between(now, times.element().plus(WINDOW)).toSeconds() + 1;
    return Optional.of(
        new GraphError(
                429, "ApplicationThrottled", "Application is over its MailboxRequests limit.")
            .response()
            .with("Retry-After", Long.toString(seconds)));
  }
}

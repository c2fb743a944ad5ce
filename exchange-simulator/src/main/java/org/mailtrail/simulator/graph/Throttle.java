package org.mailtrail.simulator.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.SlidingQuota;

/**
 * What Graph allows one application in one mailbox (Graph: throttling-limits, Outlook service: four
 * concurrent requests, 10,000 requests in ten minutes, 150 MB of uploads in five). Work is counted
 * in steps: of a batch whose steps do not depend on one another four are at work at once, of a
 * chained one a single step (graph-docs, JSON batching). Safe for several threads.
 */
final class Throttle {
  /** learn.microsoft.com/graph/throttling-limits#outlook-service-limits. */
  static final int MOST_AT_WORK = 4;

  /** The same page, for an application and a mailbox; whether the window slides is not said. */
  static final int QUOTA = 10_000;

  /** The same page: what POST, PATCH and PUT upload. */
  static final long MOST_UPLOADED = 150L << 20;

  /** OfficeDev/outlook-dev-docs#144; for how long is not said there. */
  static final int MOST_MOVES = 500;

  private static final Set<String> UPLOADING = Set.of("POST", "PATCH", "PUT");

  private final Clock clock;
  private final Map<String, Integer> atWork = new HashMap<>();
  private final SlidingQuota requests = new SlidingQuota(QUOTA, Duration.ofMinutes(10));
  private final SlidingQuota uploads = new SlidingQuota(MOST_UPLOADED, Duration.ofMinutes(5));
  private final SlidingQuota moves = new SlidingQuota(MOST_MOVES, Duration.ofMinutes(1));
  private final Set<String> warned = new HashSet<>();
  private boolean countsQuota;
  private boolean limitsMoves;
  private int mostAtWork;

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /** From now on the quotas hold, which they do not from the start. */
  synchronized void countQuota() {
    countsQuota = true;
  }

  /** From now on fast moves are refused, which they are not from the start. */
  synchronized void limitMoves() {
    limitsMoves = true;
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

  /** The answer when a quota is spent; empty when none is, and the request counts. */
  synchronized Optional<Response> overQuota(Request request) {
    if (!countsQuota) {
      return Optional.empty();
    }
    String mailbox = GraphEndpoint.mailbox(request);
    long bytes = UPLOADING.contains(request.method()) ? request.body().length : 0;
    return spent(requests, mailbox, 1, "MailboxRequests")
        .or(() -> spent(uploads, mailbox, bytes, "MailboxUpload"));
  }

  private Optional<Response> spent(SlidingQuota quota, String mailbox, long amount, String limit) {
    Instant now = clock.instant();
    if (quota.spend(mailbox, amount, now)) {
      return Optional.empty();
    }
    return Optional.of(
        new GraphError(429, "ApplicationThrottled", "Application is over its " + limit + " limit.")
            .response()
            .with("Retry-After", Long.toString(quota.secondsToWait(mailbox, now))));
  }

  /** The answer to a move too many: one that does not tell why, and then those that do. */
  synchronized Optional<Response> tooManyMoves(String mailbox) {
    if (!limitsMoves || moves.spend(mailbox, 1, clock.instant())) {
      warned.remove(mailbox);
      return Optional.empty();
    }
    GraphError error =
        warned.add(mailbox)
            ? new GraphError(500, "ErrorMoveCopyFailed", "The move or copy operation failed.")
            : new GraphError(
                429, "ErrorTooManyObjectsOpened", "Too many concurrent connections opened.");
    return Optional.of(error.response());
  }
}

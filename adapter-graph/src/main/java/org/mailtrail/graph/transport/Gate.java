package org.mailtrail.graph.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/**
 * Lets at most four steps be at work, counts them as Graph does, and holds all back while Graph
 * wants to hear nothing (ADR 0019).
 */
final class Gate {
  static final int MOST_AT_WORK = 4;

  private final Semaphore permits = new Semaphore(MOST_AT_WORK, true);
  private final Waiting waiting;
  private final Counters counters;
  private final Pace pace;
  private volatile Instant quietUntil = Instant.MIN;

  Gate(Waiting waiting, Counters counters, Pace pace) {
    this.waiting = waiting;
    this.counters = counters;
    this.pace = pace;
  }

  /** Comes back when the call may be made. */
  void enter(Call call) {
    keepQuiet(call.what());
    pass(call.what(), pace.take(call.requests(), waiting.clock().instant()));
    try {
      permits.acquire(call.atWork());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ExchangeException(Kind.UNREACHABLE, call.what() + ": interrupted", interrupted);
    }
  }

  void leave(Call call) {
    permits.release(call.atWork());
  }

  /** Graph wants no request for so long. */
  void quiet(Duration pause) {
    Instant until = waiting.clock().instant().plus(pause);
    quietUntil = until.isAfter(quietUntil) ? until : quietUntil;
  }

  private void keepQuiet(String what) {
    Duration rest = Duration.between(waiting.clock().instant(), quietUntil);
    if (rest.compareTo(waiting.deadline()) > 0) {
      throw new ExchangeException(
          Kind.THROTTLED, what + ": Graph wants no request before " + quietUntil, null);
    }
    pass(what, rest);
  }

  private void pass(String what, Duration time) {
    if (!time.isNegative() && !time.isZero()) {
      counters.waited(time);
      waiting.pass(what, time);
    }
  }
}

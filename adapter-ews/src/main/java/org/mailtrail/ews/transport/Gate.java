package org.mailtrail.ews.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/**
 * Lets at most eight requests of the account be at work, and none while Exchange has asked the
 * account to back off.
 */
public final class Gate {
  static final int MOST_AT_WORK = 8;
  private final Semaphore permits = new Semaphore(MOST_AT_WORK, true);
  private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.EPOCH);
  private final Clock clock;

  /** An open gate; pauses are measured by this clock. */
  public Gate(Clock clock) {
    this.clock = clock;
  }

  void closeFor(Duration backOff) {
    Instant until = clock.instant().plus(backOff);
    closedUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
  }

  void enter(Waiting waiting, String what) {
    Duration closed = Duration.between(clock.instant(), closedUntil.get());
    if (closed.compareTo(waiting.deadline()) > 0) {
      throw new ExchangeException(
          Kind.THROTTLED, what + ": Exchange asks for a pause of " + closed, null);
    }
    if (!closed.isNegative() && !closed.isZero()) {
      waiting.pass(closed, what);
    }
    try {
      if (!permits.tryAcquire(waiting.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ExchangeException(
            Kind.THROTTLED, what + ": eight requests of the account are under way", null);
      }
    } catch (InterruptedException interrupted) {
      throw Waiting.interrupted(what, interrupted);
    }
  }

  void leave() {
    permits.release();
  }
}

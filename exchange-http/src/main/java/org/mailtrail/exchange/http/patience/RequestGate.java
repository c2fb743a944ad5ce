package org.mailtrail.exchange.http.patience;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.exchange.http.telling.LineSentence;

/**
 * Lets at most so many requests be at work, counts them as the server does, and holds all back
 * while it wants to hear nothing (ADR 0019). One for all that a server counts together. Safe for
 * several threads.
 */
public final class RequestGate {
  /** Who is at work that long has met its own deadlines before. */
  private static final Duration LONGEST_WORK = Duration.ofMinutes(2);

  private final int mostAtWork;
  private final Semaphore permits;
  private final RequestPace pace;
  private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

  /** An open gate, with requests spread over time. */
  public RequestGate(int mostAtWork, RequestPace pace) {
    this.mostAtWork = mostAtWork;
    this.permits = new Semaphore(mostAtWork, true);
    this.pace = pace;
  }

  /** An open gate for a server that counts no requests over time. */
  public RequestGate(int mostAtWork) {
    this(mostAtWork, RequestPace.endless());
  }

  /**
   * Comes back when the request may be made.
   *
   * @throws ExchangeException when that would be later than the caller waits
   */
  public void enter(Load load, Waiting waiting) {
    Phrase what = load.what();
    Instant now = waiting.clock().instant();
    Instant until = Objects.requireNonNull(quietUntil.get());
    if (Duration.between(now, until).compareTo(waiting.deadline()) > 0) {
      throw new ExchangeException(
          Kind.THROTTLED,
          PortSentence.IN_DOING.with(what, LineSentence.NO_REQUEST_BEFORE.with(until)),
          null);
    }
    pass(waiting, what, Duration.between(now, until));
    pass(waiting, what, pace.take(load.requests(), waiting.clock().instant()));
    take(load, waiting.deadline());
  }

  private static void pass(Waiting waiting, Phrase what, Duration time) {
    if (!time.isNegative() && !time.isZero()) {
      waiting.pass(what, time);
    }
  }

  private void take(Load load, Duration deadline) {
    Duration longest = deadline.compareTo(LONGEST_WORK) > 0 ? deadline : LONGEST_WORK;
    try {
      if (!permits.tryAcquire(load.atWork(), longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ExchangeException(
            Kind.THROTTLED,
            PortSentence.IN_DOING.with(load.what(), LineSentence.UNDER_WAY.with(mostAtWork)),
            null);
      }
    } catch (InterruptedException interrupted) {
      throw Waiting.interrupted(load.what(), interrupted);
    }
  }

  /** The request is no longer at work. */
  public void leave(Load load) {
    permits.release(load.atWork());
  }

  /** The server wants no request for so long. */
  public void keepQuiet(Duration pause, Instant now) {
    quietUntil.accumulateAndGet(now.plus(pause), (one, other) -> one.isAfter(other) ? one : other);
  }
}

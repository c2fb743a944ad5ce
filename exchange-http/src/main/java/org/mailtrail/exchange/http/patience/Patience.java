package org.mailtrail.exchange.http.patience;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/**
 * Bears the faults of one piece of work: pauses for as long as Exchange asks, and at least for a
 * jittered time that doubles, until the deadline. Used by one thread.
 */
public final class Patience {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Waiting waiting;
  private final RequestGate gate;
  private final Phrase what;
  private @Nullable Instant since;
  private Duration waited = Duration.ZERO;
  private int faults;
  private boolean isSignInRefused;

  /** Fresh patience. */
  public Patience(Waiting waiting, RequestGate gate, Phrase what) {
    this.waiting = waiting;
    this.gate = gate;
    this.what = what;
  }

  /** Something succeeded: the deadline begins anew with the next fault. */
  public void progressed() {
    since = null;
    waited = Duration.ZERO;
    faults = 0;
    isSignInRefused = false;
  }

  /**
   * Comes back when it is time to try again.
   *
   * @throws ExchangeException when the fault has lasted too long
   */
  public void bear(PassingFault fault) {
    if (fault.kind() == Kind.SIGN_IN) {
      bearOnce(fault);
      return;
    }
    Duration pause = longer(fault.asked().orElse(Duration.ZERO), backOff());
    fault.asked().ifPresent(asked -> gate.keepQuiet(pause, waiting.clock().instant()));
    if (spent().plus(pause).compareTo(waiting.deadline()) > 0) {
      throw fault.lasting(what);
    }
    faults++;
    waited = waited.plus(pause);
    waiting.pass(what, pause);
  }

  private void bearOnce(PassingFault fault) {
    if (isSignInRefused) {
      throw fault.lasting(what);
    }
    isSignInRefused = true;
  }

  /** By the clock, or by the pauses where the clock stands still. */
  private Duration spent() {
    Instant now = waiting.clock().instant();
    if (since == null) {
      since = now;
    }
    return longer(Duration.between(since, now), waited);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Duration backOff() {
    long most = Math.min(FIRST.toMillis() << Math.min(faults, 10), LONGEST.toMillis());
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }
}

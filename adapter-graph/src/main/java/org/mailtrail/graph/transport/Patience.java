package org.mailtrail.graph.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/**
 * Bears the faults of one piece of work: pauses for as long as Exchange asks, or for a jittered
 * time that doubles, until the deadline. Used by one thread.
 */
public final class Patience {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Waiting waiting;
  private final Counters counters;
  private final Gate gate;
  private final String what;
  private @Nullable Instant since;
  private Duration waited = Duration.ZERO;
  private int faults;
  private boolean signInRefused;

  Patience(Waiting waiting, Counters counters, Gate gate, String what) {
    this.waiting = waiting;
    this.counters = counters;
    this.gate = gate;
    this.what = what;
  }

  /** Something succeeded: the deadline begins anew with the next fault. */
  public void progressed() {
    since = null;
    waited = Duration.ZERO;
    faults = 0;
    signInRefused = false;
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
    Duration pause = pause(fault);
    fault.asked().ifPresent(asked -> gate.quiet(pause));
    if (spent().plus(pause).compareTo(waiting.deadline()) > 0) {
      throw fault.lasting(what);
    }
    faults++;
    waited = waited.plus(pause);
    counters.waited(pause);
    waiting.pass(what, pause);
  }

  /** At least our own back-off, whatever Exchange asks: a wish for no pause is not believed. */
  private Duration pause(PassingFault fault) {
    Duration own = backOff();
    return fault.asked().filter(asked -> asked.compareTo(own) > 0).orElse(own);
  }

  private void bearOnce(PassingFault fault) {
    if (signInRefused) {
      throw fault.lasting(what);
    }
    signInRefused = true;
  }

  /** By the clock, or by the pauses where the clock stands still. */
  private Duration spent() {
    Instant now = waiting.clock().instant();
    if (since == null) {
      since = now;
    }
    Duration byClock = Duration.between(since, now);
    return byClock.compareTo(waited) > 0 ? byClock : waited;
  }

  private Duration backOff() {
    long most = Math.min(FIRST.toMillis() << Math.min(faults, 10), LONGEST.toMillis());
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }
}

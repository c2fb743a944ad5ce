package org.mailtrail.ews.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.mailtrail.application.port.ExchangeException;

/**
 * Bears the faults of one piece of work: pauses for as long as Exchange asks, and at least for a
 * jittered time that doubles, until the deadline. The time that vain requests have taken counts as
 * well. Used by one thread.
 */
public final class Patience {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private final Waiting waiting;
  private final Counters counters;
  private final String what;
  private Instant since;
  private Duration waited = Duration.ZERO;
  private int faults;

  Patience(Waiting waiting, Counters counters, String what) {
    this.waiting = waiting;
    this.counters = counters;
    this.what = what;
    this.since = waiting.clock().instant();
  }

  /** Something succeeded: the deadline begins anew. */
  public void progressed() {
    since = waiting.clock().instant();
    waited = Duration.ZERO;
    faults = 0;
  }

  /**
   * Comes back when it is time to try again.
   *
   * @throws ExchangeException when the fault has lasted too long
   */
  public void bear(PassingFault fault) {
    Duration pause = longer(fault.asked().orElse(Duration.ZERO), backOff());
    if (spent().plus(pause).compareTo(waiting.deadline()) > 0) {
      throw fault.lasting(what);
    }
    faults++;
    waited = waited.plus(pause);
    counters.waited(pause);
    waiting.pass(pause, what);
  }

  /** By the clock, or by the pauses where the clock stands still. */
  private Duration spent() {
    return longer(Duration.between(since, waiting.clock().instant()), waited);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Duration backOff() {
    long most = Math.min(FIRST.toMillis() << Math.min(faults, 10), LONGEST.toMillis());
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }
}

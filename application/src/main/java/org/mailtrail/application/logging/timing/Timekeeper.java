package org.mailtrail.application.logging.timing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.pass.PassLegs;
import org.mailtrail.application.port.pass.PassLegs.Held;
import org.mailtrail.application.port.pass.PassLegs.Leg;
import org.mailtrail.application.port.pass.PassLegs.Spent;

/** Measures on what a pass spends its time; asked by the pass's own thread and by its lane. */
public final class Timekeeper {
  /** A thread works on one pass at a time. */
  private static final ThreadLocal<Work> AROUND = new ThreadLocal<>();

  private final Clock clock;
  private final Map<Work, Duration> spent = new EnumMap<>(Work.class);
  private Supplier<Held> holds = () -> Held.NOT;
  private PassLegs legs = PassLegs.none();
  private Held heldBefore = Held.NOT;
  private Instant since;
  private long before;

  /** Begins now. */
  public Timekeeper(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /** What time is spent on. */
  public enum Work {
    /** Exchange tells what lies there. */
    READ,
    /** Messages are decided. */
    DECIDED,
    /** The database takes it. */
    COMMITTED,
    /** Exchange files away. */
    MOVED
  }

  /** From now on this is asked, at the end of each leg, how the mailbox was held up so far. */
  public synchronized void asking(Supplier<Held> held) {
    holds = held;
    heldBefore = held.get();
  }

  /** Does the work; its time is not that of the work around it. */
  public <T> T spend(Work kind, Supplier<T> work) {
    @Nullable Work outer = AROUND.get();
    Instant begun = clock.instant();
    AROUND.set(kind);
    try {
      return work.get();
    } finally {
      Duration took = Duration.between(begun, clock.instant());
      add(kind, took);
      if (outer == null) {
        AROUND.remove();
      } else {
        AROUND.set(outer);
        add(outer, took.negated());
      }
    }
  }

  private synchronized void add(Work kind, Duration took) {
    spent.merge(kind, took, Duration::plus);
  }

  /** A batch is worked; so many messages were seen by now. */
  public synchronized void worked(long seen) {
    Instant now = clock.instant();
    Held held = holds.get();
    legs = legs.and(new Leg(since, now, seen - before, spent(held.since(heldBefore))));
    spent.clear();
    since = now;
    before = seen;
    heldBefore = held;
  }

  private Spent spent(Held held) {
    return new Spent(of(Work.READ), of(Work.DECIDED), of(Work.COMMITTED), of(Work.MOVED), held);
  }

  /** A clock that was set back has no time less than none. */
  private Duration of(Work kind) {
    Duration took = spent.getOrDefault(kind, Duration.ZERO);
    return took.isNegative() ? Duration.ZERO : took;
  }

  /** All legs; the last is what came after the last batch: looking whether something is left. */
  public synchronized PassLegs end(long seen) {
    worked(seen);
    return legs;
  }
}

package org.mailtrail.application.port.pass;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * On what a pass spent its time, leg by leg; bounded, as neighbours are put together where there
 * are too many.
 *
 * @param legs oldest first, 60 at most; none where nobody measured
 */
public record PassLegs(List<Leg> legs) {
  /** So many are told apart. */
  public static final int MOST = 60;

  private static final PassLegs NONE = new PassLegs(List.of());

  /** Refuses more than are told apart. */
  public PassLegs {
    legs = List.copyOf(legs);
    if (legs.size() > MOST) {
      throw new IllegalArgumentException("a pass has " + MOST + " legs at most");
    }
  }

  /** Nobody measured. */
  public static PassLegs none() {
    return NONE;
  }

  /** One more; where they become too many, each two neighbours are one from then on. */
  public PassLegs and(Leg leg) {
    List<Leg> all = new ArrayList<>(legs.size() < MOST ? legs : halved());
    all.add(leg);
    return new PassLegs(all);
  }

  private List<Leg> halved() {
    List<Leg> halved = new ArrayList<>();
    for (int i = 0; i + 1 < legs.size(); i += 2) {
      halved.add(legs.get(i).and(legs.get(i + 1)));
    }
    return halved;
  }

  /** Of all legs together. */
  public Spent spent() {
    return legs.stream().map(Leg::spent).reduce(Spent.NOTHING, Spent::and);
  }

  /**
   * The work on one batch, or on some in a row; to the millisecond.
   *
   * @param from when it began
   * @param until when it ended
   * @param messages how many were decided in it
   * @param spent on what; while a batch is decided, another one is read and moved, so that the sum
   *     may be more than the leg has lasted
   */
  public record Leg(Instant from, Instant until, long messages, Spent spent) {
    /** Cuts what is finer. */
    public Leg {
      from = from.truncatedTo(ChronoUnit.MILLIS);
      until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    /** How long it lasted. */
    public Duration lasted() {
      return Duration.between(from, until);
    }

    private Leg and(Leg next) {
      return new Leg(from, next.until, messages + next.messages, spent.and(next.spent));
    }
  }

  /**
   * On what time was spent; to the millisecond.
   *
   * @param read until Exchange had told what lies there
   * @param decided in this process and on look-ups in the database
   * @param committed until the database had it
   * @param moved until Exchange had filed it away
   * @param held how much of that was waiting because Exchange asked for it, or failed
   */
  public record Spent(
      Duration read, Duration decided, Duration committed, Duration moved, Held held) {
    static final Spent NOTHING =
        new Spent(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Held.NOT);

    /** Cuts what is finer. */
    public Spent {
      read = read.truncatedTo(ChronoUnit.MILLIS);
      decided = decided.truncatedTo(ChronoUnit.MILLIS);
      committed = committed.truncatedTo(ChronoUnit.MILLIS);
      moved = moved.truncatedTo(ChronoUnit.MILLIS);
    }

    private Spent and(Spent more) {
      return new Spent(
          read.plus(more.read),
          decided.plus(more.decided),
          committed.plus(more.committed),
          moved.plus(more.moved),
          held.and(more.held));
    }
  }

  /**
   * How a mailbox was held up.
   *
   * @param waited after answers that ask for slowness, and after faults
   * @param throttled how many answers asked for slowness
   */
  public record Held(Duration waited, long throttled) {
    /** It was not. */
    public static final Held NOT = new Held(Duration.ZERO, 0);

    /** Cuts what is finer. */
    public Held {
      waited = waited.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What came to it since then; all of it where the counting began anew meanwhile. */
    public Held since(Held before) {
      boolean isAnew = throttled < before.throttled || waited.compareTo(before.waited) < 0;
      return isAnew ? this : new Held(waited.minus(before.waited), throttled - before.throttled);
    }

    private Held and(Held more) {
      return new Held(waited.plus(more.waited), throttled + more.throttled);
    }
  }
}

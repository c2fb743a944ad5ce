package org.mailtrail.application.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.setup.SetupSentence;

/**
 * Counts, a little at a time, which messages of the log are gone. It asks a mailbox for so little a
 * minute that no pass waits for it, goes on where it stood after a restart, and begins a run as
 * often as it is wanted. To be run by one process at a time; of two, one goes on.
 */
public final class CountBrokenLinks {
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration BETWEEN_TURNS = Duration.ofMinutes(1);
  private static final Duration TURN = Duration.ofSeconds(20);

  private final LinkWalk walk;
  private final Habits habits;
  private final Clock clock;

  CountBrokenLinks(LinkWalk walk, Habits habits, Clock clock) {
    this.walk = walk;
    this.habits = habits;
    this.clock = clock;
  }

  /**
   * How it is counted.
   *
   * @param every how often a run begins, an hour or more
   * @param requests so much is asked in a run, over all mailboxes; with 0 nothing is counted
   */
  public record Habits(Duration every, int requests) {
    /** Once a day, 100,000 requests. */
    public static final Habits STANDARD = new Habits(Duration.ofDays(1), 100_000);

    /**
     * Refuses what cannot work.
     *
     * @throws SetupException when a run would hardly end before the next, or the number is negative
     */
    public Habits {
      if (every.compareTo(SHORTEST) < 0) {
        throw new SetupException(
            "mailtrail.links.every",
            SetupSentence.TOO_SHORT.with(),
            SetupSentence.SET_OR_MORE.with("PT1H"));
      }
      if (requests < 0) {
        throw new SetupException(
            "mailtrail.links.requests",
            SetupSentence.BELOW_ZERO.with(),
            SetupSentence.COUNT_NOTHING.with());
      }
    }
  }

  /**
   * Goes on for a moment, where it is time to.
   *
   * @return how long to wait before the next time
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public Duration run() {
    LinkCount count = walk.count();
    if (isDue(count)) {
      count = walk.begin(count);
    }
    if (habits.requests() > 0 && count.run().endedAt().isEmpty()) {
      turn(count);
    }
    return BETWEEN_TURNS;
  }

  private boolean isDue(LinkCount count) {
    boolean isEnded = count.run().endedAt().isPresent();
    Instant next = count.run().begunAt().plus(habits.every());
    return isEnded && habits.requests() > 0 && !clock.instant().isBefore(next);
  }

  private void turn(LinkCount begun) {
    Instant end = clock.instant().plus(TURN);
    LinkWalk.Turn turn = walk.turn();
    LinkWalk.Stand stand = new LinkWalk.Stand(begun, true);
    while (stand.goesOn() && clock.instant().isBefore(end)) {
      stand = turn.goOn(stand.count(), habits.requests());
    }
  }
}

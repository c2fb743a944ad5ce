package org.mailtrail.application.port.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.phrase.Phrase;

/**
 * Gives out what waits in the outbox, a subscription at a time. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface Deliveries {
  /** What waits for the subscription, in the order in which it was put in. */
  List<Waiting> next(SubscriptionName name, int atMost);

  /** This one waits no longer. */
  void settle(Waiting waiting, End end);

  /**
   * Lets everything wait again that happened at that time or later and ended in one of these ways.
   *
   * @return how many wait again
   */
  int replay(SubscriptionName name, Instant since, Set<Fate> ended);

  /**
   * Removes what was settled before that time, and of what waits the oldest, so that no more wait
   * than this.
   *
   * @return how many were removed that nobody has received
   */
  int trim(SubscriptionName name, Instant settledBefore, int mostWaiting);

  /** How much waits for the subscription, and what of it was given up. */
  Stock stock(SubscriptionName name);

  /**
   * An event that waits.
   *
   * @param number the place in the order
   * @param whose for whom it waits
   * @param event what happened
   */
  record Waiting(long number, SubscriptionName whose, Event event) {}

  /**
   * What waits.
   *
   * @param waiting how many events
   * @param oldest when the first of them happened
   * @param givenUp what nobody will receive unless somebody wants it sent again
   */
  record Stock(long waiting, Optional<Instant> oldest, Optional<GivenUp> givenUp) {}

  /**
   * Events that were given up.
   *
   * @param events how many, 1 or more
   * @param first when the first of them happened
   * @param seen what was the matter with the last of them
   */
  record GivenUp(long events, Instant first, Phrase seen) {
    /** With mere English, for which no other language has words. */
    public GivenUp(long events, Instant first, String problem) {
      this(events, first, Phrase.foreign(problem));
    }

    /** What was the matter in English. */
    public String problem() {
      return seen.toString();
    }
  }

  /**
   * The end of an event that waited.
   *
   * @param fate how it ended
   * @param at when
   * @param seen what was the matter, nothing where it was received
   */
  record End(Fate fate, Instant at, Phrase seen) {
    /** What was the matter in English, empty for nothing. */
    public String problem() {
      return seen.toString();
    }

    /** It was received. */
    public static End delivered(Instant at) {
      return new End(Fate.DELIVERED, at, Phrase.nothing());
    }

    /** It was tried too often. */
    public static End givenUp(Instant at, Phrase seen) {
      return new End(Fate.GIVEN_UP, at, seen);
    }

    /** The same in mere English. */
    public static End givenUp(Instant at, String problem) {
      return givenUp(at, Phrase.foreign(problem));
    }
  }

  /** How an event ended. */
  enum Fate {
    /** It was received. */
    DELIVERED,
    /** It was tried too often. */
    GIVEN_UP
  }
}

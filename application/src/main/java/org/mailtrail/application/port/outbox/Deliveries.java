package org.mailtrail.application.port.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives out what waits in the outbox, a subscription at a time. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface Deliveries {
  /** What waits for the subscription, in the order in which it was put in. */
  List<Waiting> next(SubscriptionName name, int atMost);

  /** This one waits no longer. */
  void settle(Waiting waiting, Fate fate, Instant at);

  /**
   * Lets everything wait again that happened at that time or later and was delivered or given up.
   *
   * @return how many wait again
   */
  int replay(SubscriptionName name, Instant since);

  /**
   * Removes what was settled before that time, and of what waits the oldest, so that no more wait
   * than this.
   *
   * @return how many were removed that nobody has received
   */
  int trim(SubscriptionName name, Instant settledBefore, int mostWaiting);

  /** How much waits for the subscription. */
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
   */
  record Stock(long waiting, Optional<Instant> oldest) {}

  /** How an event ended. */
  enum Fate {
    /** It was received. */
    DELIVERED,
    /** It was tried too often. */
    GIVEN_UP
  }
}

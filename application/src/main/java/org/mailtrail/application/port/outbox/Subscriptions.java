package org.mailtrail.application.port.outbox;

import java.util.List;

/**
 * Who wants to hear of events; part of the books' unit of work. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface Subscriptions {
  /** All of them, by name. */
  List<Subscription> all();

  /** Keeps it in place of the one of that name. */
  void keep(Subscription subscription);

  /** Keeps how deliveries go, and nothing else; of one that is gone, nothing. */
  void keep(SubscriptionName name, Subscription.Standing standing);

  /**
   * Removes it with everything that waits for it.
   *
   * @return whether it was there
   */
  boolean remove(SubscriptionName name);
}

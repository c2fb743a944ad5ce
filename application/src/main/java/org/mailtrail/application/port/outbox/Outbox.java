package org.mailtrail.application.port.outbox;

import java.util.Collection;
import java.util.List;

/**
 * Takes in events; part of the books' unit of work, so that an event is kept or undone with what it
 * tells of. Throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface Outbox {
  /** Puts each event in for each of these subscriptions, in this order. */
  void put(List<Event> events, Collection<SubscriptionName> whose);
}

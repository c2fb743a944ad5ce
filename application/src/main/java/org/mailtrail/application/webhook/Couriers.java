package org.mailtrail.application.webhook;

import java.util.Map;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.OutboxSentence;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;

/**
 * Carries each event the way that its subscription has.
 *
 * @param webhooks carries what has an address
 * @param channels carry alarms
 */
record Couriers(Courier webhooks, Map<SubscriptionName, Courier> channels) implements Courier {
  @Override
  public Receipt carry(Subscription to, Event event) {
    if (to.address().isPresent()) {
      return webhooks.carry(to, event);
    }
    Courier channel = channels.get(to.name());
    return channel == null
        ? Receipt.refused(OutboxSentence.CHANNEL_UNDESCRIBED.with())
        : channel.carry(to, event);
  }
}

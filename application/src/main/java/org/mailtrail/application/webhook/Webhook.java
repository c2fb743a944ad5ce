package org.mailtrail.application.webhook;

import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.Subscription;

/**
 * A subscription as people see it.
 *
 * @param subscription who wants what, and how it goes
 * @param stock what waits
 */
public record Webhook(Subscription subscription, Deliveries.Stock stock) {}

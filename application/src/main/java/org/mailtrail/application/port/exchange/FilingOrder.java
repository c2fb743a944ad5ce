package org.mailtrail.application.port.exchange;

import org.mailtrail.domain.message.ItemId;

/** The wish to have one message filed. */
public record FilingOrder(ItemId item, Destination destination) {}

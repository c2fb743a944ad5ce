package org.mailtrail.application.port.exchange;

import java.util.Optional;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;

/**
 * One copy of a message, and which message it is.
 *
 * @param id the copy in Exchange
 * @param key what identifies the message; absent when not even that can be read
 */
public record ItemRef(ItemId id, Optional<MessageKey> key) {}

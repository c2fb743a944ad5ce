package org.mailtrail.application.port.log;

import java.util.Optional;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;

/**
 * Where a message lies now that the books know elsewhere.
 *
 * @param before the id under which they know its copy
 * @param key the key under which they know it, with the mark of a Message-ID that was in use
 *     already; absent where there is none, and so no entry
 * @param now where it lies
 */
public record Relocation(ItemId before, Optional<MessageKey> key, Filed.Place now) {}

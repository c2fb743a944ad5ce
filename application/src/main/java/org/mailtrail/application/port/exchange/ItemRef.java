package org.mailtrail.application.port.exchange;

import java.util.Optional;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;

/**
 * One copy of a message, and which message it is.
 *
 * @param id the copy in Exchange
 * @param key what identifies the message; absent when not even that can be read
 * @param folder the name of its folder as a person sees it, absent where a list does not say
 * @param webLink the address that opens it in Outlook on the web, absent where a list does not say
 */
public record ItemRef(
    ItemId id, Optional<MessageKey> key, Optional<String> folder, Optional<String> webLink) {
  /** Of a copy of which no more is told. */
  public ItemRef(ItemId id, Optional<MessageKey> key) {
    this(id, key, Optional.empty(), Optional.empty());
  }

  /** Where it lies, as far as is told. */
  public Filed.Place place() {
    return new Filed.Place(id, folder.orElse(""), webLink);
  }
}

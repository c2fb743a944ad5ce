package org.mailtrail.application.port.exchange;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;

/**
 * Finds and opens single messages of one mailbox, in any of its folders. Throws {@link
 * org.mailtrail.application.port.ExchangeException}.
 */
public interface MessageStore {
  /** Where the copy lies now; empty when it is gone. */
  Optional<Located> locate(ItemId item);

  /**
   * Which of these copies are there, in whatever folder: what {@link #locate} finds, for many in
   * few requests. A copy of which Exchange refuses to tell more is there.
   *
   * @param items 1 to 1000
   */
  Set<ItemId> present(Collection<ItemId> items);

  /**
   * All copies in the mailbox with this Internet Message-ID.
   *
   * @param key a Message-ID; for a digest the answer is empty
   */
  List<Located> search(MessageKey key);

  /**
   * The message as MIME (RFC 5322), streamed.
   *
   * @return a stream that the caller closes
   * @throws org.mailtrail.application.port.ExchangeException of kind {@code ITEM_GONE} when it is
   *     gone
   */
  InputStream open(ItemId item);

  /**
   * A copy and its place.
   *
   * @param item its id now
   * @param folder the name of the folder in which it lies
   * @param webLink the address that opens it in Outlook on the web
   */
  record Located(ItemId item, String folder, Optional<String> webLink) {}
}

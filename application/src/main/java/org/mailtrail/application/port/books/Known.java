package org.mailtrail.application.port.books;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;

/**
 * What the ledger knows of a batch of messages.
 *
 * @param items the copies that have a row
 * @param keys the message keys that have a row, whatever its outcome
 * @param loggedKeys those of them that are logged
 */
public record Known(Map<ItemId, Prior> items, Set<MessageKey> keys, Set<MessageKey> loggedKeys) {
  /** Copies the collections. */
  public Known {
    items = Map.copyOf(items);
    keys = Set.copyOf(keys);
    loggedKeys = Set.copyOf(loggedKeys);
  }

  /** The row of a copy. */
  public Optional<Prior> of(ItemId item) {
    return Optional.ofNullable(items.get(item));
  }

  /** What a row says. */
  public record Prior(Outcome outcome, String reason, int attempts) {
    /** Whether nothing remains but to file the message. */
    public boolean isDecided() {
      return outcome != Outcome.PENDING;
    }
  }
}

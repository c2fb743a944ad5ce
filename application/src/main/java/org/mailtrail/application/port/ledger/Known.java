package org.mailtrail.application.port.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;

/**
 * What the ledger knows of a batch of messages.
 *
 * @param items the copies in the mailbox that have a row
 * @param keys the message keys, as they are written, that have a row in the mailbox, whatever its
 *     outcome
 * @param logged the messages with these keys that are logged, through whatever mailbox
 */
public record Known(Map<ItemId, Prior> items, Set<MessageKey> keys, List<MessageIdentity> logged) {
  /** Copies the collections. */
  public Known {
    items = Map.copyOf(items);
    keys = Set.copyOf(keys);
    logged = List.copyOf(logged);
  }

  /** Nothing. */
  public static Known nothing() {
    return new Known(Map.of(), Set.of(), List.of());
  }

  /** The row of a copy. */
  public Optional<Prior> of(ItemId item) {
    return Optional.ofNullable(items.get(item));
  }

  /** How often the copy was tried in vain. */
  public int attempts(ItemId item) {
    return of(item).map(Prior::attempts).orElse(0);
  }

  /** Whether no pass needs to look at the copy: it is decided, or its message is known by key. */
  public boolean hasSeen(ItemRef ref) {
    return of(ref.id()).map(Prior::isDecided).orElseGet(() -> isUnderAnotherId(ref));
  }

  /** Whether the mailbox has a row of the message, and none of the copy. */
  public boolean isUnderAnotherId(ItemRef ref) {
    return of(ref.id()).isEmpty() && ref.key().filter(keys::contains).isPresent();
  }

  /** The same, with one more vain try for the copy. */
  public Known withVainTry(ItemId item) {
    Map<ItemId, Prior> more = new HashMap<>(items);
    Optional<MessageKey> key = of(item).flatMap(Prior::key);
    more.put(item, new Prior(new Reason.Failed(false), attempts(item) + 1, key));
    return new Known(more, keys, logged);
  }

  /**
   * What a row says.
   *
   * @param key under which the message is known, with the mark of a Message-ID that was in use
   *     already; absent where none could be read
   */
  public record Prior(Reason reason, int attempts, Optional<MessageKey> key) {
    /** What became of the copy. */
    public Outcome outcome() {
      return reason.outcome();
    }

    /** Whether nothing remains but to file the message. */
    public boolean isDecided() {
      return outcome() != Outcome.PENDING;
    }
  }
}

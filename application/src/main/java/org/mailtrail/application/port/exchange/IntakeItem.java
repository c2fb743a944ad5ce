package org.mailtrail.application.port.exchange;

import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;

/** One message in a folder, as far as it can be read. */
public sealed interface IntakeItem {
  /** The copy in Exchange. */
  ItemId id();

  /** What identifies the message; absent when not even that can be read. */
  Optional<MessageKey> key();

  /** Both of them. */
  default ItemRef ref() {
    return new ItemRef(id(), key());
  }

  /** Calls the function that fits. */
  <T> T match(Function<Legible, T> legible, Function<Illegible, T> illegible);

  /** A message with everything that a decision needs. */
  record Legible(Message message) implements IntakeItem {
    @Override
    public ItemId id() {
      return message.item().id();
    }

    @Override
    public Optional<MessageKey> key() {
      return Optional.of(message.key());
    }

    @Override
    public <T> T match(Function<Legible, T> legible, Function<Illegible, T> illegible) {
      return legible.apply(this);
    }
  }

  /**
   * A message that Exchange, or the adapter, cannot read.
   *
   * @param problem what is wrong with it, without any of its text
   */
  record Illegible(ItemId id, Optional<MessageKey> key, String problem) implements IntakeItem {
    @Override
    public <T> T match(Function<Legible, T> legible, Function<Illegible, T> illegible) {
      return illegible.apply(this);
    }
  }
}

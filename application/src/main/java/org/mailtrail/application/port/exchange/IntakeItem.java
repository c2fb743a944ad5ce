package org.mailtrail.application.port.exchange;

import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.phrase.Phrase;
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
   * @param seen what is wrong with it, without any of its text
   */
  record Illegible(ItemId id, Optional<MessageKey> key, Phrase seen) implements IntakeItem {
    /** One of which these words tell, as those of an adapter of others. */
    public Illegible(ItemId id, Optional<MessageKey> key, String problem) {
      this(id, key, Phrase.foreign(problem));
    }

    /** What is wrong with it, in English. */
    public String problem() {
      return seen.toString();
    }

    @Override
    public <T> T match(Function<Legible, T> legible, Function<Illegible, T> illegible) {
      return illegible.apply(this);
    }
  }
}

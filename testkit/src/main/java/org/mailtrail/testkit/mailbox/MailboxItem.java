package org.mailtrail.testkit.mailbox;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.letter.Letter;

/** One copy in a mailbox in memory; one without a letter cannot be read. */
public record MailboxItem(
    ItemId id,
    TrialFolder place,
    Instant receivedAt,
    Optional<MessageKey> key,
    Optional<Letter> letter) {
  static MailboxItem legible(ItemId id, TrialFolder place, Instant receivedAt, Letter letter) {
    return new MailboxItem(id, place, receivedAt, Optional.of(letter.key()), Optional.of(letter));
  }

  static MailboxItem illegible(
      ItemId id, TrialFolder place, Instant receivedAt, Optional<MessageKey> key) {
    return new MailboxItem(id, place, receivedAt, key, Optional.empty());
  }

  MailboxItem movedTo(TrialFolder other, ItemId now) {
    return new MailboxItem(now, other, receivedAt, key, letter);
  }

  IntakeItem read(Optional<String> webLink) {
    return letter
        .<IntakeItem>map(l -> new IntakeItem.Legible(l.message(id, webLink, receivedAt)))
        .orElseGet(() -> new IntakeItem.Illegible(id, key, "it cannot be read, by order"));
  }

  long size() {
    return letter.map(l -> l.mime().length).orElse(0);
  }
}

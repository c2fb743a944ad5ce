package org.mailtrail.burn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.domain.message.Traits;

/**
 * A message as the simulation knows it: what it is, whatever copies of it there are.
 *
 * @param number tells it from all others
 * @param key its Message-ID, which another message may carry too
 * @param author who wrote it
 * @param to to whom
 * @param sentAt when
 * @param legible whether it can be read; the same for all copies
 */
record Mail(
    int number,
    MessageKey key,
    EmailAddress author,
    List<EmailAddress> to,
    Instant sentAt,
    AtomicBoolean legible) {
  boolean isLegible() {
    return legible.get();
  }

  /** From now on it can be read. */
  void mend() {
    legible.set(true);
  }

  IntakeItem read(ItemId id, Instant receivedAt) {
    return isLegible()
        ? new IntakeItem.Legible(message(id, receivedAt))
        : new IntakeItem.Illegible(id, Optional.of(key), "it cannot be read, by order");
  }

  private Message message(ItemId id, Instant receivedAt) {
    return new Message(
        key,
        new StoredItem(id, Optional.of("https://outlook.example/" + id), false, 1_000),
        new Participants(
            Optional.of(Participant.of(author)),
            Optional.empty(),
            to.stream().map(Participant::of).toList(),
            List.of()),
        new Summary("mail " + number, Optional.of(sentAt), receivedAt, Optional.empty()),
        Traits.ordinary());
  }
}

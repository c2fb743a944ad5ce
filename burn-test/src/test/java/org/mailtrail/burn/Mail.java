package org.mailtrail.burn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * @param legibility whether it can be read; the same for all copies
 */
record Mail(
    int number,
    MessageKey key,
    EmailAddress author,
    List<EmailAddress> to,
    Instant sentAt,
    Legibility legibility) {
  /** What can be read of it, by whichever copy; that may change for the better. */
  static final class Legibility {
    private final boolean isLegible;
    private boolean isMended;

    Legibility(boolean isLegible) {
      this.isLegible = isLegible;
    }
  }

  boolean isLegible() {
    return legibility.isLegible || legibility.isMended;
  }

  /** From now on it can be read. */
  void mend() {
    legibility.isMended = !legibility.isLegible;
  }

  /** Whether it could not be read at first: tries in vain were made of it by then. */
  boolean isMended() {
    return legibility.isMended;
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

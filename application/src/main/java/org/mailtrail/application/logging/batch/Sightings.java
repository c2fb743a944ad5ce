package org.mailtrail.application.logging.batch;

import java.util.Optional;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.ledger.LedgerRow.Sighting;
import org.mailtrail.application.port.ledger.LedgerRow.Times;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Message;

/** What the ledger keeps of a message. */
final class Sightings {
  private Sightings() {}

  /** Of a decided message; of mail that is nobody's business neither author nor subject. */
  static Sighting of(MailboxName mailbox, Message message, Reason reason) {
    return reason.isPrivate() ? anonymous(mailbox, message) : full(mailbox, message);
  }

  /** Of a message that could not be worked. */
  static Sighting of(MailboxName mailbox, IntakeItem item) {
    return item.match(
        legible -> anonymous(mailbox, legible.message()),
        illegible ->
            new Sighting(mailbox, illegible.id(), illegible.key(), Times.unknown(), "", ""));
  }

  private static Times times(Message message) {
    return new Times(message.summary().sentAt(), Optional.of(message.summary().receivedAt()));
  }

  private static Sighting full(MailboxName mailbox, Message message) {
    return new Sighting(
        mailbox,
        message.item().id(),
        Optional.of(message.key()),
        times(message),
        message.participants().author().map(author -> author.address().toString()).orElse(""),
        message.summary().subject());
  }

  private static Sighting anonymous(MailboxName mailbox, Message message) {
    return new Sighting(
        mailbox, message.item().id(), Optional.of(message.key()), times(message), "", "");
  }
}

package org.mailtrail.graph.mailbox;

import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.mime.SignedMail;

/** Looks into signed messages, of whose parts Graph tells nothing: one request for each. */
final class SignedContent {
  private final MailboxRequests requests;

  SignedContent(MailboxRequests requests) {
    this.requests = requests;
  }

  static boolean isSigned(IntakeItem item) {
    return item.match(legible -> SignedMail.isSigned(legible.message()), illegible -> false);
  }

  /**
   * The message with what it is inside; what is not signed, or must not be opened, as it was. With
   * what fails again and again nothing can be decided.
   */
  IntakeItem opened(IntakeItem item) {
    return isSigned(item)
        ? item.match(legible -> opened(legible.message()), illegible -> illegible)
        : item;
  }

  private IntakeItem opened(Message message) {
    ItemId id = message.item().id();
    try {
      return new IntakeItem.Legible(
          requests
              .client()
              .send(
                  requests.content(ExchangeWork.OPENING_SIGNED_MESSAGE.with(), id),
                  raw -> SignedMail.opened(message, raw)));
    } catch (ExchangeException unreadable) {
      return unopened(message, unreadable);
    }
  }

  private static IntakeItem unopened(Message message, ExchangeException unreadable) {
    if (ContentTrouble.isRefusal(unreadable)) {
      return new IntakeItem.Legible(message);
    }
    if (ContentTrouble.isLasting(unreadable)) {
      return new IntakeItem.Illegible(
          message.item().id(),
          Optional.of(message.key()),
          LedgerSentence.SIGNED_UNREADABLE.with(
              Phrase.foreign(String.valueOf(unreadable.getMessage()))));
    }
    throw unreadable;
  }
}

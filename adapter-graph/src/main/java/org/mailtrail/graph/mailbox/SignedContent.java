package org.mailtrail.graph.mailbox;

import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.message.Message;
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

  /** The message with what it is inside; what is not signed, or cannot be opened, as it was. */
  IntakeItem opened(IntakeItem item) {
    return isSigned(item)
        ? item.match(legible -> new IntakeItem.Legible(opened(legible.message())), bad -> bad)
        : item;
  }

  private Message opened(Message message) {
    try {
      return requests
          .client()
          .send(
              requests.content("opening a signed message", message.item().id()),
              raw -> SignedMail.opened(message, raw));
    } catch (ExchangeException unreadable) {
      if (unreadable.kind() == Kind.ITEM_GONE || unreadable.kind() == Kind.REFUSED) {
        return message;
      }
      throw unreadable;
    }
  }
}

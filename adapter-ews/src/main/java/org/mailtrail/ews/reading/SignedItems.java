package org.mailtrail.ews.reading;

import java.io.IOException;
import java.io.InputStream;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.message.Message;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.ews.transport.SoapCall;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.mime.SignedMail;

/** Looks into signed messages, of whose parts no property tells: one request for each. */
record SignedItems(FolderRoot ground, Folder folder) {
  private static final Phrase OPENING = ExchangeWork.OPENING_SIGNED_MESSAGE.with();

  /** Whether it must be opened to know what it is. */
  static boolean isSigned(IntakeItem item) {
    return item.<Boolean>match(
        legible -> SignedMail.isSigned(legible.message()), illegible -> false);
  }

  /** The signed message with what it is inside; what cannot be opened, as it was. */
  IntakeItem opened(IntakeItem item) {
    return item.match(
        legible -> new IntakeItem.Legible(opened(legible.message())), illegible -> illegible);
  }

  private Message opened(Message message) {
    SoapCall call = ground.onContent(OPENING, ItemRequests.mime(message.item().id()), folder);
    try (InputStream mime = ground.client().open(call)) {
      return SignedMail.opened(message, mime);
    } catch (ExchangeException refused) {
      return switch (refused.kind()) {
        case ITEM_GONE, ITEM_UNREADABLE, REFUSED -> message;
        default -> throw refused;
      };
    } catch (IOException broken) {
      throw new ExchangeException(
          Kind.UNREACHABLE,
          PortSentence.IN_DOING.with(OPENING, EwsSentence.ANSWER_BREAKS_OFF.with()),
          broken);
    }
  }
}

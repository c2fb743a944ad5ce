package org.mailtrail.ews.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;

/**
 * By what an item is known again once its id has changed.
 *
 * @param searchKey PidTagSearchKey as base64; a move keeps it
 * @param messageId the Internet Message-ID as Exchange has it
 * @param received when it was received
 */
public record Marks(
    Optional<String> searchKey, Optional<String> messageId, Optional<Instant> received) {
  /** What to ask for. */
  public static final List<Property> PROPERTIES =
      List.of(
          Property.field("item:ParentFolderId"),
          Property.field("item:DateTimeReceived"),
          Property.field("message:InternetMessageId"),
          Property.MESSAGE_ID,
          Property.SEARCH_KEY);

  private static final int CUT_AT = 255;

  /** The marks of an item. */
  public static Marks of(Node item) {
    Optional<String> property = Property.MESSAGE_ID.of(item);
    return new Marks(
        Property.SEARCH_KEY.of(item),
        property.or(() -> item.textAt("InternetMessageId")),
        item.textAt("DateTimeReceived").flatMap(Times::parse));
  }

  /** The message's key, where one of both gives it. */
  public Optional<MessageKey> key() {
    return messageId.flatMap(MessageKey::ofMessageId).or(() -> searchKey.map(Keys::ofSearchKey));
  }

  /** Whether FindItem may have cut the Message-ID. */
  public boolean mayBeCut() {
    return messageId.filter(text -> text.length() >= CUT_AT).isPresent();
  }
}

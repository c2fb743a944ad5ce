package org.mailtrail.ews.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;

/**
 * By what an item is known again once its id has changed.
 *
 * @param searchKey PidTagSearchKey as base64; a move keeps it
 * @param messageId the Internet Message-ID as Exchange has it
 * @param headerId the Message-ID of its header fields; a list has none
 * @param received when it was received
 * @param sent when it was sent
 */
public record LastingTraits(
    Optional<String> searchKey,
    Optional<String> messageId,
    Optional<String> headerId,
    Optional<Instant> received,
    Optional<Instant> sent) {
  /** What to ask for. */
  public static final List<Property> PROPERTIES =
      List.of(
          Property.field("item:ParentFolderId"),
          Property.field("item:DateTimeReceived"),
          Property.field("item:DateTimeSent"),
          Property.field("message:InternetMessageId"),
          Property.MESSAGE_ID,
          Property.SEARCH_KEY);

  /**
   * What to ask a list of one folder for: it cuts both kinds of Message-IDs alike, and the folder
   * is known.
   */
  public static final List<Property> LISTED =
      List.of(
          Property.field("item:DateTimeReceived"),
          Property.field("item:DateTimeSent"),
          Property.field("message:InternetMessageId"),
          Property.SEARCH_KEY);

  /** What to ask for, and what makes up for strings that are cut. */
  public static final List<Property> WHOLE =
      Stream.concat(PROPERTIES.stream(), Stream.of(Property.field("item:InternetMessageHeaders")))
          .toList();

  private static final int CUT_AT = 255;

  /** The marks of an item. */
  public static LastingTraits of(Node item) {
    Optional<String> property = Property.MESSAGE_ID.of(item);
    return new LastingTraits(
        Property.SEARCH_KEY.of(item),
        whole(item, identifying(property, item.textAt("InternetMessageId"))),
        MimeFields.all(item, "Message-ID").filter(LastingTraits::isIdentifying).findFirst(),
        item.textAt("DateTimeReceived").flatMap(XmlTimes::parse),
        item.textAt("DateTimeSent").flatMap(XmlTimes::parse));
  }

  /** The first that identifies the message; of none that does, the first. */
  private static Optional<String> identifying(Optional<String> one, Optional<String> other) {
    return Stream.concat(one.stream(), other.stream())
        .filter(LastingTraits::isIdentifying)
        .findFirst()
        .or(() -> one)
        .or(() -> other);
  }

  private static boolean isIdentifying(String id) {
    return MessageKey.ofMessageId(id).isPresent();
  }

  /** A server that cuts strings even of single items leaves header fields whole. */
  private static Optional<String> whole(Node item, Optional<String> messageId) {
    return messageId.filter(text -> text.length() < CUT_AT).isPresent()
        ? messageId
        : MimeFields.first(item, "Message-ID")
            .filter(text -> text.length() > CUT_AT)
            .filter(text -> messageId.isEmpty() || text.startsWith(messageId.get()))
            .or(() -> messageId);
  }

  /**
   * When it came: what is received at a time that cannot be came when it was sent, or else now
   * (behaviour §3).
   */
  public Instant came(Instant now) {
    return received
        .filter(time -> Summary.canBe(time, now))
        .or(() -> sent.filter(time -> Summary.canBe(time, now)))
        .orElse(now);
  }

  /** The message's key, where anything gives it: what only header fields tell comes second. */
  public Optional<MessageKey> key() {
    return messageId
        .flatMap(MessageKey::ofMessageId)
        .or(() -> headerId.flatMap(MessageKey::ofMessageId))
        .or(() -> searchKey.map(SearchKeys::ofSearchKey));
  }

  /** The same without its search key. */
  public LastingTraits withoutKey() {
    return new LastingTraits(Optional.empty(), messageId, headerId, received, sent);
  }

  /** Whether the item may tell another Message-ID than a list, which cuts it or shows none. */
  public boolean isUnsure() {
    return messageId
        .filter(LastingTraits::isIdentifying)
        .filter(text -> text.length() < CUT_AT)
        .isEmpty();
  }
}

package org.mailtrail.ews.message;

import java.util.Comparator;
import java.util.Locale;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.header.MessageClass;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.ews.soap.Node;

/** What can keep an item out of the log. */
final class ItemTraits {
  private ItemTraits() {}

  static Traits of(Node item) {
    MessageClass messageClass =
        item.textAt("ItemClass").map(MessageClass::new).orElse(MessageClass.UNKNOWN);
    return new Traits(
        isSet(item, "IsDraft"),
        sensitivity(item),
        messageClass.isMeetingAnswer() || item.name().equals("MeetingResponse"),
        messageClass.tellingIn(headers(item)));
  }

  /** Whether an xs:boolean is true, which has two spellings. */
  static boolean isSet(Node item, String element) {
    return item.textAt(element)
        .map(String::strip)
        .filter(text -> text.equals("1") || text.equalsIgnoreCase("true"))
        .isPresent();
  }

  /** Of several header fields the strictest counts. */
  private static Sensitivity sensitivity(Node item) {
    return switch (item.textAt("Sensitivity").orElse("").toLowerCase(Locale.ROOT)) {
      case "personal" -> Sensitivity.PERSONAL;
      case "private" -> Sensitivity.PRIVATE;
      case "confidential" -> Sensitivity.CONFIDENTIAL;
      default ->
          MimeFields.all(item, "Sensitivity")
              .map(Sensitivity::ofHeader)
              .max(Comparator.naturalOrder())
              .orElse(Sensitivity.NORMAL);
    };
  }

  private static HeaderFields headers(Node item) {
    HeaderFields headers = HeaderFields.none();
    for (Node header : item.childrenAt("InternetMessageHeaders")) {
      headers = headers.with(header.attribute("HeaderName").orElse(""), header.text());
    }
    return headers;
  }
}

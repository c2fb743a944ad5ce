package org.mailtrail.ews.message;

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
        item.textAt("IsDraft").filter("true"::equalsIgnoreCase).isPresent(),
        sensitivity(item),
        messageClass.isMeetingAnswer() || item.name().equals("MeetingResponse"),
        messageClass.tellingIn(headers(item)));
  }

  private static Sensitivity sensitivity(Node item) {
    return switch (item.textAt("Sensitivity").orElse("").toLowerCase(Locale.ROOT)) {
      case "personal" -> Sensitivity.PERSONAL;
      case "private" -> Sensitivity.PRIVATE;
      case "confidential" -> Sensitivity.CONFIDENTIAL;
      default ->
          MimeFields.first(item, "Sensitivity")
              .map(Sensitivity::ofHeader)
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

package org.mailtrail.ews.message;

import java.util.Locale;
import org.mailtrail.domain.message.HeaderFields;
import org.mailtrail.domain.message.Sensitivity;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.ews.soap.Node;

/** What can keep an item out of the log. */
final class ItemTraits {
  private ItemTraits() {}

  static Traits of(Node item) {
    String itemClass = item.textAt("ItemClass").orElse("").toLowerCase(Locale.ROOT);
    return new Traits(
        item.textAt("IsDraft").filter("true"::equalsIgnoreCase).isPresent(),
        sensitivity(item),
        itemClass.startsWith("ipm.schedule.meeting.resp") || item.name().equals("MeetingResponse"),
        headers(item, itemClass));
  }

  private static Sensitivity sensitivity(Node item) {
    return switch (item.textAt("Sensitivity").orElse("").toLowerCase(Locale.ROOT)) {
      case "personal" -> Sensitivity.PERSONAL;
      case "private" -> Sensitivity.PRIVATE;
      case "confidential" -> Sensitivity.CONFIDENTIAL;
      default -> Sensitivity.NORMAL;
    };
  }

  private static HeaderFields headers(Node item, String itemClass) {
    HeaderFields headers = HeaderFields.none();
    for (Node header : item.childrenAt("InternetMessageHeaders")) {
      headers = headers.with(header.attribute("HeaderName").orElse(""), header.text());
    }
    return made(headers, itemClass);
  }

  /** What Exchange itself made has a class instead of header fields. */
  private static HeaderFields made(HeaderFields headers, String itemClass) {
    if (itemClass.startsWith("report.") && !headers.has("Content-Type")) {
      return headers.with("Content-Type", "multipart/report");
    }
    if (itemClass.startsWith("ipm.note.rules.") && !headers.has("Auto-Submitted")) {
      return headers.with("Auto-Submitted", "auto-replied");
    }
    return headers;
  }
}

package org.mailtrail.ews.message;

import java.util.Comparator;
import java.util.stream.Stream;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.header.MessageClass;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.mime.text.FieldText;

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

  /** Of what the element and the header fields say the strictest counts. */
  private static Sensitivity sensitivity(Node item) {
    return Stream.concat(item.textAt("Sensitivity").stream(), MimeFields.all(item, "Sensitivity"))
        .map(said -> Sensitivity.ofHeader(FieldText.of("Sensitivity", said)))
        .max(Comparator.naturalOrder())
        .orElse(Sensitivity.NORMAL);
  }

  private static HeaderFields headers(Node item) {
    HeaderFields headers = HeaderFields.none();
    for (Node header : item.childrenAt("InternetMessageHeaders")) {
      String name = header.attribute("HeaderName").orElse("");
      headers = headers.with(name, FieldText.of(name, header.text()));
    }
    return headers;
  }
}

package org.mailtrail.ews.message;

import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.mime.text.EncodedWords;

/** Header fields as the message brought them: whole where Exchange cuts its own properties. */
final class MimeFields {
  private MimeFields() {}

  /** The first field of this name, unfolded. */
  static Optional<String> first(Node item, String name) {
    return all(item, name).findFirst();
  }

  /** All fields of this name, unfolded. */
  static Stream<String> all(Node item, String name) {
    return item.childrenAt("InternetMessageHeaders").stream()
        .filter(field -> field.attribute("HeaderName").filter(name::equalsIgnoreCase).isPresent())
        .map(field -> field.text().replaceAll("\\r?\\n(?=[ \\t])", "").strip());
  }

  /** The subject in full, where it goes on after this cut one. */
  static Optional<String> subject(Node item, String cut) {
    return first(item, "Subject")
        .map(EncodedWords::decode)
        .filter(whole -> whole.length() > cut.length())
        .filter(whole -> bare(whole).startsWith(bare(cut)));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\uFFFD]+", "");
  }
}

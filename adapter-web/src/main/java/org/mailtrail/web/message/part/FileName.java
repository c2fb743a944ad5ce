package org.mailtrail.web.message.part;

import java.util.Map;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.mailtrail.mime.text.EncodedWords;

/** Finds what the sender calls an attachment, in the fields of its part. */
public final class FileName {
  /** What programs expect behind the dot, for types that people send; others have none. */
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("message/rfc822", ".eml"),
          Map.entry("message/delivery-status", ".txt"),
          Map.entry("text/plain", ".txt"),
          Map.entry("text/html", ".html"),
          Map.entry("text/calendar", ".ics"),
          Map.entry("text/vcard", ".vcf"),
          Map.entry("text/csv", ".csv"),
          Map.entry("image/png", ".png"),
          Map.entry("image/jpeg", ".jpg"),
          Map.entry("image/gif", ".gif"),
          Map.entry("image/webp", ".webp"),
          Map.entry("application/pdf", ".pdf"),
          Map.entry("application/zip", ".zip"));

  private FileName() {}

  /** As the fields tell (RFC 2183, RFC 2231, and what programs write instead); else empty. */
  public static String of(Map<String, String> fields) {
    String name = parameter(fields.getOrDefault("content-disposition", ""), "filename");
    return name.isBlank() ? parameter(fields.getOrDefault("content-type", ""), "name") : name;
  }

  private static String parameter(String field, String name) {
    MimeParameterMapping parameters = new MimeParameterMapping();
    for (NameValuePair one :
        RawFieldParser.DEFAULT.parseRawBody(new RawField("Field", field)).getParams()) {
      if (one.getValue() != null) {
        parameters.addParameter(one.getName(), one.getValue());
      }
    }
    String value = parameters.get(name);
    return value == null ? "" : EncodedWords.decode(value);
  }

  /** The name of a message that has none: its subject. */
  public static String ofMessage(String subject) {
    return subject.isBlank() ? "" : subject + ENDINGS.get("message/rfc822");
  }

  /** The name of what has none: of its kind, and of its number. */
  public static String without(String type, int index) {
    return type.equals("application/ms-tnef")
        ? "winmail.dat"
        : "attachment-" + index + ENDINGS.getOrDefault(type, "");
  }
}

package org.mailtrail.fuzz;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A letter that belongs to no way, and how each of the three has it: as raw mail, as Graph's JSON
 * and as an item of EWS.
 *
 * @param people who stands in From, Sender, To and Cc
 * @param fields header fields that all three ways tell alike
 * @param body what follows the header of the raw mail
 */
record Letter(
    Map<String, List<Box>> people,
    String messageId,
    Optional<Instant> sent,
    Optional<Instant> received,
    List<Map.Entry<String, String>> fields,
    String body) {
  private static final DateTimeFormatter IN_MAIL =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  /** Somebody as the letter names them: the text that should be an address, and a name. */
  record Box(String name, String address) {}

  private List<Box> all(String field) {
    return people.getOrDefault(field, List.of());
  }

  /** As it came over SMTP. */
  byte[] asMail() {
    StringBuilder mail = new StringBuilder();
    received.ifPresent(at -> mail.append("Received: from a by b; " + IN_MAIL.format(at) + "\r\n"));
    for (String field : List.of("From", "Sender", "To", "Cc")) {
      if (!all(field).isEmpty()) {
        mail.append(
            all(field).stream()
                .map(Letter::mailbox)
                .collect(Collectors.joining(", ", field + ": ", "\r\n")));
      }
    }
    sent.ifPresent(at -> mail.append("Date: " + IN_MAIL.format(at) + "\r\n"));
    mail.append("Subject: Offer\r\nMessage-ID: " + messageId + "\r\n");
    fields.forEach(field -> mail.append(field.getKey() + ": " + field.getValue() + "\r\n"));
    return mail.append("\r\n" + body).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String mailbox(Box box) {
    return box.name().isEmpty() ? box.address() : '"' + box.name() + "\" <" + box.address() + ">";
  }

  /** As Graph answers it. */
  String asJson() {
    StringBuilder json =
        new StringBuilder(
            "{\"id\":\"A\",\"subject\":\"Offer\",\"internetMessageId\":" + json(messageId));
    one(json, "from", "From");
    one(json, "sender", "Sender");
    many(json, "toRecipients", "To");
    many(json, "ccRecipients", "Cc");
    sent.ifPresent(at -> json.append(",\"sentDateTime\":" + json(at.toString())));
    received.ifPresent(at -> json.append(",\"receivedDateTime\":" + json(at.toString())));
    return json.append(",\"internetMessageHeaders\":[")
        .append(
            fields.stream()
                .map(
                    field ->
                        "{\"name\":"
                            + json(field.getKey())
                            + ",\"value\":"
                            + json(field.getValue())
                            + "}")
                .collect(Collectors.joining(",")))
        .append("]}")
        .toString();
  }

  private void one(StringBuilder json, String name, String field) {
    all(field).stream()
        .findFirst()
        .ifPresent(box -> json.append(",\"" + name + "\":" + recipient(box)));
  }

  private void many(StringBuilder json, String name, String field) {
    json.append(
        all(field).stream()
            .map(Letter::recipient)
            .collect(Collectors.joining(",", ",\"" + name + "\":[", "]")));
  }

  private static String recipient(Box box) {
    return "{\"emailAddress\":{\"name\":"
        + json(box.name())
        + ",\"address\":"
        + json(box.address())
        + "}}";
  }

  private static String json(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** As EWS answers it. */
  String asXml() {
    return "<Message><ItemId Id=\"A\"/><Subject>Offer</Subject>"
        + element("InternetMessageId", messageId)
        + one("From")
        + one("Sender")
        + many("To")
        + many("Cc")
        + sent.map(at -> element("DateTimeSent", at.toString())).orElse("")
        + received.map(at -> element("DateTimeReceived", at.toString())).orElse("")
        + fields.stream()
            .map(Letter::header)
            .collect(
                Collectors.joining("", "<InternetMessageHeaders>", "</InternetMessageHeaders>"))
        + "<ExtendedProperty><ExtendedFieldURI PropertyTag=\"0x300B\" PropertyType=\"Binary\"/>"
        + "<Value>AAAA</Value></ExtendedProperty></Message>";
  }

  private String one(String field) {
    return all(field).stream()
        .findFirst()
        .map(box -> "<" + field + ">" + inXml(box) + "</" + field + ">")
        .orElse("");
  }

  private String many(String field) {
    return all(field).stream()
        .map(Letter::inXml)
        .collect(Collectors.joining("", "<" + field + "Recipients>", "</" + field + "Recipients>"));
  }

  private static String inXml(Box box) {
    return "<Mailbox>"
        + element("Name", box.name())
        + element("EmailAddress", box.address())
        + "</Mailbox>";
  }

  private static String header(Map.Entry<String, String> field) {
    return "<InternetMessageHeader HeaderName=\""
        + escaped(field.getKey())
        + "\">"
        + escaped(field.getValue())
        + "</InternetMessageHeader>";
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">";
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"') {
                escaped.append("&#").append(c).append(';');
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}

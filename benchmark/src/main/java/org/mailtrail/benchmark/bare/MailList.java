package org.mailtrail.benchmark.bare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads a list of messages as it streams in. */
final class MailList {
  static final JsonFactory JSON = new JsonFactory();

  private MailList() {}

  static List<BareMail> read(InputStream body) throws IOException {
    List<BareMail> mails = new ArrayList<>();
    try (JsonParser json = JSON.createParser(body)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("value")) {
          json.nextToken();
          while (json.nextToken() == JsonToken.START_OBJECT) {
            mails.add(mail(json));
          }
        }
      }
    }
    return mails;
  }

  /** Reads one message. */
  static BareMail one(InputStream body) throws IOException {
    try (JsonParser json = JSON.createParser(body)) {
      json.nextToken();
      return mail(json);
    }
  }

  private static BareMail mail(JsonParser json) throws IOException {
    BareMail mail = new BareMail();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "id" -> mail.id = json.getText();
        case "internetMessageId" -> mail.key = json.getText();
        case "subject" -> mail.subject = value == JsonToken.VALUE_NULL ? "" : json.getText();
        case "sentDateTime" -> mail.sentAt = json.getValueAsString();
        case "from" -> addresses(json, address -> mail.sender = address);
        case "toRecipients", "ccRecipients" -> addresses(json, mail.recipients::add);
        default -> json.skipChildren();
      }
    }
    return mail;
  }

  private static void addresses(JsonParser json, Consumer<String> found) throws IOException {
    int depth = 0;
    do {
      switch (json.currentToken()) {
        case START_OBJECT, START_ARRAY -> depth++;
        case END_OBJECT, END_ARRAY -> depth--;
        case FIELD_NAME -> {
          if (json.currentName().equals("address")) {
            found.accept(json.nextTextValue().toLowerCase(Locale.ROOT));
          }
        }
        default -> {
          // display names do not matter here
        }
      }
    } while (depth > 0 && json.nextToken() != null);
  }
}

package org.mailtrail.notify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.Subscription;

/**
 * Posts alarms to a chat.
 *
 * @param chat how it wants them
 * @param post how they travel
 * @param secrets the address, which whoever knows it may post to; asked at each use
 */
record ChatCourier(Chat chat, Post post, SecretProvider secrets) implements Courier {
  private static final JsonFactory JSON = new JsonFactory();

  /** How a chat wants its messages. */
  enum Chat {
    /** An Adaptive Card, as a workflow of Microsoft Teams takes it. */
    TEAMS("teams-url"),
    /** A text, as an incoming webhook of Slack takes it. */
    SLACK("slack-url");

    private final String secret;

    Chat(String secret) {
      this.secret = "alarm." + secret;
    }
  }

  @Override
  public Receipt carry(Subscription to, Event event) {
    Optional<Secret> address = secrets.find(new SecretName(chat.secret));
    if (address.isEmpty()) {
      return Receipt.failed(NotifySentence.CHAT_ADDRESS_MISSING.with());
    }
    String body = body(AlarmText.of(event));
    try {
      return address.get().use(url -> post.json(URI.create(url.strip()), Map.of(), body));
    } catch (IllegalArgumentException noAddress) { // which would tell it
      return Receipt.failed(NotifySentence.CHAT_ADDRESS_NO_URL.with());
    }
  }

  private String body(AlarmText text) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      if (chat == Chat.SLACK) {
        slack(json, text);
      } else {
        teams(json, text);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("a text takes everything", impossible);
    }
    return written.toString();
  }

  /** What Slack reads as its own signs is written as text. */
  private static void slack(JsonGenerator json, AlarmText text) throws IOException {
    String plain = (text.title() + "\n" + text.text()).replace("&", "&amp;");
    json.writeStartObject();
    json.writeStringField("text", plain.replace("<", "&lt;").replace(">", "&gt;"));
    json.writeEndObject();
  }

  private static void teams(JsonGenerator json, AlarmText text) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "message");
    json.writeArrayFieldStart("attachments");
    json.writeStartObject();
    json.writeStringField("contentType", "application/vnd.microsoft.card.adaptive");
    json.writeFieldName("content");
    card(json, text);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void card(JsonGenerator json, AlarmText text) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    json.writeStringField("type", "AdaptiveCard");
    json.writeStringField("version", "1.4");
    json.writeArrayFieldStart("body");
    block(json, text.title(), true);
    for (String line : text.lines()) {
      block(json, line, false);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void block(JsonGenerator json, String text, boolean isTitle) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "TextBlock");
    json.writeStringField("text", text);
    json.writeBooleanField("wrap", true);
    if (isTitle) {
      json.writeStringField("weight", "Bolder");
    }
    json.writeEndObject();
  }
}

package org.mailtrail.notify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;

/**
 * What an alarm says to people: what is seen, since when, and what to do, in the words of the
 * health page.
 *
 * @param title in one line
 * @param lines one below the other
 */
record AlarmText(String title, List<String> lines) {
  private static final JsonFactory JSON = new JsonFactory();

  static AlarmText of(Event event) {
    List<Map<String, String>> objects = objects(event.body());
    String since = objects.get(0).getOrDefault("since", event.at().toString());
    List<String> lines = new ArrayList<>();
    if (event.type() == EventType.TEST) {
      lines.add("This is a test: alarms arrive here.");
      return new AlarmText("Mailtrail: test", lines);
    }
    boolean isRed = event.type() == EventType.HEALTH_RED;
    lines.add((isRed ? "Red since " : "Green again since ") + since + ".");
    objects.stream().skip(1).map(AlarmText::reason).forEach(lines::add);
    return new AlarmText(
        isRed ? "Mailtrail: mail may be waiting unseen" : "Mailtrail: all is well again", lines);
  }

  private static String reason(Map<String, String> reason) {
    String mailbox = reason.containsKey("mailbox") ? reason.get("mailbox") + ": " : "";
    String remedy = reason.getOrDefault("remedy", "");
    return mailbox + reason.getOrDefault("what", "") + "." + (remedy.isEmpty() ? "" : " " + remedy);
  }

  String text() {
    return String.join("\n", lines);
  }

  /** The data of the event, and then one for each reason. */
  private static List<Map<String, String>> objects(String body) {
    List<Map<String, String>> objects = new ArrayList<>();
    objects.add(new TreeMap<>());
    try (JsonParser parser = JSON.createParser(body)) {
      read(parser, objects);
    } catch (IOException impossible) {
      throw new IllegalStateException("an event is JSON, as it was written", impossible);
    }
    return objects;
  }

  private static void read(JsonParser parser, List<Map<String, String>> objects)
      throws IOException {
    int depth = 0;
    while (parser.nextToken() != null) {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_OBJECT && ++depth > 2) {
        objects.add(new TreeMap<>());
      } else if (token == JsonToken.END_OBJECT) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING) {
        objects.get(objects.size() - 1).put(parser.currentName(), parser.getText());
      }
    }
  }
}

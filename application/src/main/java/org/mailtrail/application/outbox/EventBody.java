package org.mailtrail.application.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;

/** Writes the JSON object of an event: its type, its time, and its data field by field. */
final class EventBody {
  private static final int FIRST_PRINTABLE = 0x20;

  private final StringBuilder data = new StringBuilder();

  EventBody text(String name, String value) {
    return raw(name, quoted(value));
  }

  /** Left out where it is absent. */
  EventBody text(String name, Optional<?> value) {
    return value.map(there -> text(name, there.toString())).orElse(this);
  }

  EventBody texts(String name, Collection<String> values) {
    return raw(
        name, values.stream().map(EventBody::quoted).collect(Collectors.joining(", ", "[", "]")));
  }

  /** A value that is JSON already. */
  EventBody raw(String name, Object json) {
    data.append(data.isEmpty() ? "" : ", ").append(quoted(name)).append(": ").append(json);
    return this;
  }

  /** The data alone. */
  String object() {
    return "{" + data + "}";
  }

  /** All of it. */
  Event event(EventType type, Instant at) {
    String body =
        "{\"type\": "
            + quoted(type.word())
            + ", \"timestamp\": "
            + quoted(at.toString())
            + ", \"data\": "
            + object()
            + "}";
    return Event.of(type, at, body);
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < FIRST_PRINTABLE || Character.isSurrogate(c)) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}

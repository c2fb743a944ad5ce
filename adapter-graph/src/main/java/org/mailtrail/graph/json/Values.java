package org.mailtrail.graph.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the scalars of one object, and remembers the first that has the wrong type. */
public final class Values {
  private @Nullable String problem;

  /** The text, or what else stands there on its own; null where there is none. */
  public @Nullable String text(String name, JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token.isScalarValue()) {
      return json.getText();
    }
    wrong(name, "a text");
    return null;
  }

  /** The truth value, written as a text or a number too; false where there is none. */
  public boolean flag(String name, JsonParser json) throws IOException {
    String text = String.valueOf(text(name, json));
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "", "null", "false", "0" -> false;
      default -> {
        wrong(name, "a truth value");
        yield false;
      }
    };
  }

  /** The whole number, written as a text too; 0 where there is none. */
  public long number(String name, JsonParser json) throws IOException {
    String text = String.valueOf(text(name, json)).strip();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException other) {
      wrong(name, "a number");
      return 0;
    }
  }

  /** Notes that the field is not what it should be. */
  public void wrong(String name, String expected) {
    if (problem == null) {
      problem = name + " is not " + expected;
    }
  }

  /** What is wrong; null when nothing is. */
  public @Nullable String problem() {
    return problem;
  }
}

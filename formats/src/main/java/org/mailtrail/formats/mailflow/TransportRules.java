package org.mailtrail.formats.mailflow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mailtrail.application.mailflow.RuleFacts;

/** Reads what {@code Get-TransportRule | ConvertTo-Json} prints: one rule, or an array of them. */
public final class TransportRules {
  private static final JsonFactory JSON = new JsonFactory();

  private TransportRules() {}

  /**
   * The rules, from UTF-8 or, as Windows PowerShell redirects its output, UTF-16.
   *
   * @param file its name, for messages
   * @throws UncheckedIOException when it is something else; the message says what to do
   */
  public static List<RuleFacts> read(byte[] json, String file) {
    List<RuleFacts> rules = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return List.of(); // no rules, nothing printed
      }
      Object content = value(parser);
      for (Object rule : content instanceof List<?> many ? many : List.of(content)) {
        rules.add(TransportRule.of(rule));
      }
      return rules;
    } catch (IOException other) {
      throw strange(file, other);
    }
  }

  private static UncheckedIOException strange(String file, IOException how) {
    return new UncheckedIOException(
        file
            + ": is not what Get-TransportRule | ConvertTo-Json prints ("
            + String.valueOf(how.getMessage()).lines().findFirst().orElse("")
            + "). Write the file anew.",
        how);
  }

  /** Objects as maps, arrays as lists, everything else as text; null as an empty text. */
  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NULL -> "";
      default -> parser.getText();
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }
}

package org.mailtrail.web.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON that a program sent, within bounds. */
public final class Tree {
  /** So deep it may be nested. */
  public static final int DEEPEST = 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private Tree() {}

  /**
   * The object; empty when the bytes are none, or something follows it. What no field takes, the
   * word {@code null} and what was sent twice, stands in it as such, and fits no shape.
   */
  public static Optional<Map<String, Object>> object(byte[] bytes) {
    try (JsonParser json = FACTORY.createParser(bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Map<String, Object> object = object(json);
      return json.nextToken() == null ? Optional.of(object) : Optional.empty();
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> object(JsonParser json) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      object.merge(json.currentName(), value(json, json.nextToken()), (first, second) -> Odd.TWICE);
    }
    return object;
  }

  private static List<Object> list(JsonParser json) throws IOException {
    List<Object> list = new ArrayList<>();
    JsonToken token = json.nextToken();
    while (token != JsonToken.END_ARRAY) {
      list.add(value(json, token));
      token = json.nextToken();
    }
    return list;
  }

  private static Object value(JsonParser json, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> list(json);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
      default -> Odd.NULL;
    };
  }
}

package org.mailtrail.web.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The usual shapes. */
public final class Shapes {
  private static final String TYPE = "type";
  private static final String STRING = "string";

  private Shapes() {}

  @FunctionalInterface
  private interface Writer<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }

  private record Plain<T>(Writer<T> writer, Map<String, String> schema) implements JsonShape<T> {
    @Override
    public void write(JsonGenerator json, T value) throws IOException {
      writer.write(json, value);
    }

    @Override
    public void describe(JsonGenerator json) throws IOException {
      json.writeStartObject();
      for (Map.Entry<String, String> one : schema.entrySet()) {
        json.writeStringField(one.getKey(), one.getValue());
      }
      json.writeEndObject();
    }

    @Override
    public String kind() {
      return schema.getOrDefault("format", schema.getOrDefault(TYPE, STRING));
    }
  }

  private record OneOf(List<String> words) implements JsonShape<String> {
    @Override
    public String kind() {
      return STRING;
    }

    @Override
    public boolean admits(String text) {
      return words.contains(text);
    }

    @Override
    public Optional<Misfit> misfit(String name, @Nullable Object sent) {
      return sent instanceof String text && !admits(text)
          ? Optional.of(new Misfit(name, text, words))
          : Optional.empty();
    }

    @Override
    public void write(JsonGenerator json, String value) throws IOException {
      json.writeString(value);
    }

    @Override
    public void describe(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeStringField(TYPE, STRING);
      json.writeArrayFieldStart("enum");
      for (String word : words) {
        json.writeString(word);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private record Many<T>(JsonShape<T> one) implements JsonShape<List<T>> {
    @Override
    public List<String> words() {
      return one.words();
    }

    @Override
    public Optional<Misfit> misfit(String name, @Nullable Object sent) {
      return sent instanceof List<?> list
          ? list.stream().flatMap(each -> one.misfit(name, each).stream()).findFirst()
          : Optional.empty();
    }

    @Override
    public String kind() {
      return "array";
    }

    @Override
    public void write(JsonGenerator json, List<T> values) throws IOException {
      json.writeStartArray();
      for (T value : values) {
        one.write(json, value);
      }
      json.writeEndArray();
    }

    @Override
    public void describe(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeStringField(TYPE, "array");
      json.writeFieldName("items");
      one.describe(json);
      json.writeEndObject();
    }

    @Override
    public void collect(Map<String, ObjectShape<?>> named) {
      one.collect(named);
    }
  }

  /** Any text. */
  public static JsonShape<String> text() {
    return new Plain<>(JsonGenerator::writeString, Map.of(TYPE, STRING));
  }

  /** Text in a form that JSON Schema has a name for. */
  public static JsonShape<String> text(String format) {
    return new Plain<>(JsonGenerator::writeString, Map.of(TYPE, STRING, "format", format));
  }

  /** A whole number. */
  public static JsonShape<Long> whole() {
    return new Plain<>(JsonGenerator::writeNumber, Map.of(TYPE, "integer"));
  }

  /** A number with decimals. */
  public static JsonShape<BigDecimal> decimal() {
    return new Plain<>(JsonGenerator::writeNumber, Map.of(TYPE, "number"));
  }

  /** True or false. */
  public static JsonShape<Boolean> flag() {
    return new Plain<>(JsonGenerator::writeBoolean, Map.of(TYPE, "boolean"));
  }

  /** An instant, in UTC as in RFC 3339. */
  public static JsonShape<Instant> moment() {
    return new Plain<>(
        (json, at) -> json.writeString(at.toString()), Map.of(TYPE, STRING, "format", "date-time"));
  }

  /** A day. */
  public static JsonShape<LocalDate> day() {
    return new Plain<>(
        (json, day) -> json.writeString(day.toString()), Map.of(TYPE, STRING, "format", "date"));
  }

  /** One of these words. */
  public static JsonShape<String> oneOf(String... words) {
    return new OneOf(List.of(words));
  }

  /** The name of a value of the enumeration. */
  public static JsonShape<String> nameOf(Class<? extends Enum<?>> type) {
    return new OneOf(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  /** A list. */
  public static <T> JsonShape<List<T>> many(JsonShape<T> one) {
    return new Many<>(one);
  }
}

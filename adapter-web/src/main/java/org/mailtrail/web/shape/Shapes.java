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

  private Shapes() {}

  private record OneOf(List<String> words) implements JsonShape<String> {
    @Override
    public String kind() {
      return Plain.STRING;
    }

    @Override
    public boolean admits(String text) {
      return words.contains(text);
    }

    @Override
    public Optional<Misfit> misfit(String name, @Nullable Object sent) {
      return sent == null || sent instanceof String text && admits(text)
          ? Optional.empty()
          : Optional.of(Misfit.unreadable(name, sent, this));
    }

    @Override
    public void write(JsonGenerator json, String value) throws IOException {
      json.writeString(value);
    }

    @Override
    public void describe(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeStringField(TYPE, Plain.STRING);
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
      if (sent instanceof List<?> list) {
        return list.stream().flatMap(each -> one.misfit(name, each).stream()).findFirst();
      }
      return sent == null ? Optional.empty() : Optional.of(Misfit.unreadable(name, sent, this));
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
    return Plain.of(JsonGenerator::writeString, Plain.STRING);
  }

  /** Text in a form that JSON Schema has a name for. */
  public static JsonShape<String> text(String format) {
    return Plain.<String>of(JsonGenerator::writeString, Plain.STRING).in(format);
  }

  /** Text of so many characters. */
  public static JsonShape<String> text(int least, int most) {
    return Plain.<String>of(JsonGenerator::writeString, Plain.STRING).from(least, most);
  }

  /** A whole number. */
  public static JsonShape<Long> whole() {
    return Plain.of(JsonGenerator::writeNumber, Plain.INTEGER);
  }

  /** A whole number within these bounds. */
  public static JsonShape<Long> whole(long least, long most) {
    return Plain.<Long>of(JsonGenerator::writeNumber, Plain.INTEGER).from(least, most);
  }

  /** A number with decimals. */
  public static JsonShape<BigDecimal> decimal() {
    return Plain.of(JsonGenerator::writeNumber, Plain.NUMBER);
  }

  /** A number with decimals within these bounds. */
  public static JsonShape<BigDecimal> decimal(long least, long most) {
    return Plain.<BigDecimal>of(JsonGenerator::writeNumber, Plain.NUMBER).from(least, most);
  }

  /** True or false. */
  public static JsonShape<Boolean> flag() {
    return Plain.of(JsonGenerator::writeBoolean, Plain.BOOLEAN);
  }

  /** An instant, in UTC as in RFC 3339. */
  public static JsonShape<Instant> moment() {
    return Plain.<Instant>of((json, at) -> json.writeString(at.toString()), Plain.STRING)
        .in("date-time");
  }

  /** A day. */
  public static JsonShape<LocalDate> day() {
    return Plain.<LocalDate>of((json, day) -> json.writeString(day.toString()), Plain.STRING)
        .in("date");
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

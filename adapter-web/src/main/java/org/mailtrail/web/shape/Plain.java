package org.mailtrail.web.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that holds no others.
 *
 * @param writer how it is written
 * @param type its type in JSON Schema
 * @param format its format there, empty for none
 * @param range within which it lies
 */
record Plain<T>(Writer<T> writer, String type, String format, Optional<Range> range)
    implements JsonShape<T> {
  static final String STRING = "string";
  static final String INTEGER = "integer";
  static final String NUMBER = "number";
  static final String BOOLEAN = "boolean";

  private static final int MOST_DIGITS = 1_000;

  /** Formats that the time knows; those with a meaning of ours are read where they are used. */
  private static final Map<String, Function<String, Object>> READERS =
      Map.of(
          "date", LocalDate::parse,
          "date-time", Instant::parse,
          "duration", Duration::parse,
          "uuid", UUID::fromString);

  /** Writes one value. */
  @FunctionalInterface
  interface Writer<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }

  static <T> Plain<T> of(Writer<T> writer, String type) {
    return new Plain<>(writer, type, "", Optional.empty());
  }

  Plain<T> in(String otherFormat) {
    return new Plain<>(writer, type, otherFormat, range);
  }

  Plain<T> from(long least, long most) {
    return new Plain<>(writer, type, format, Optional.of(new Range(least, most)));
  }

  @Override
  public void write(JsonGenerator json, T value) throws IOException {
    writer.write(json, value);
  }

  @Override
  public void describe(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    if (!format.isEmpty()) {
      json.writeStringField("format", format);
    }
    if (range.isPresent()) {
      range.get().describe(json, type.equals(STRING));
    }
    json.writeEndObject();
  }

  @Override
  public String kind() {
    return format.isEmpty() ? type : format;
  }

  @Override
  public Optional<Misfit> misfit(String name, @Nullable Object sent) {
    return sent == null || fits(sent)
        ? Optional.empty()
        : Optional.of(Misfit.unreadable(name, sent, this));
  }

  private boolean fits(Object sent) {
    return switch (type) {
      case STRING -> sent instanceof String text && isStorable(text) && isReadable(text);
      case INTEGER -> sent instanceof BigDecimal number && holds(number) && isWhole(number);
      case NUMBER -> sent instanceof BigDecimal number && holds(number) && isWritable(number);
      default -> sent instanceof Boolean;
    };
  }

  /** No book keeps the character of the number 0. */
  private boolean isStorable(String text) {
    return text.indexOf(0) < 0 && holds(text);
  }

  private boolean holds(String text) {
    return range.isEmpty() || range.get().holds(text);
  }

  private boolean holds(BigDecimal number) {
    return range.isEmpty() || range.get().holds(number);
  }

  /** As JSON Schema counts: 1.0 is whole. */
  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /** Whether its digits can be written out: nobody means 1e-999999999, and it takes a gigabyte. */
  private static boolean isWritable(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_DIGITS;
  }

  private boolean isReadable(String text) {
    try {
      return READERS.getOrDefault(format, read -> read).apply(text) != null;
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return false;
    }
  }
}

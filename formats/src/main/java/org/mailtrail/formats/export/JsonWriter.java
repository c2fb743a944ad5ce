package org.mailtrail.formats.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.formats.text.Shown;

/**
 * Records as JSON objects, each on a line of its own. Numbers and booleans are such, what is absent
 * is {@code null}; times and durations are texts in ISO 8601.
 */
final class JsonWriter<T> implements RecordWriter<T> {
  private static final JsonFactory JSON = new JsonFactory();

  private final RecordColumns<T> columns;
  private final PrintWriter out;
  private final Frame frame;
  private boolean started;

  JsonWriter(RecordColumns<T> columns, PrintWriter out, Frame frame) {
    this.columns = columns;
    this.out = out;
    this.frame = frame;
  }

  /** What stands round the objects. */
  enum Frame {
    /** Nothing: JSON Lines. */
    LINES("", "\n", "\n", ""),
    /** Brackets, and commas between them: one JSON text. */
    ARRAY("[\n", ",\n", "\n]\n", "[]\n");

    private final String first;
    private final String next;
    private final String last;
    private final String none;

    Frame(String first, String next, String last, String none) {
      this.first = first;
      this.next = next;
      this.last = last;
      this.none = none;
    }
  }

  @Override
  public void write(T one) {
    StringWriter object = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(object)) {
      json.writeStartObject();
      for (Map.Entry<String, Object> column : columns.values(one).entrySet()) {
        json.writeFieldName(column.getKey());
        write(json, column.getValue());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot be written", impossible);
    }
    out.print((started ? frame.next : frame.first) + escaped(object.toString()));
    started = true;
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Optional<?> perhaps) {
      if (perhaps.isEmpty()) {
        json.writeNull();
      } else {
        write(json, perhaps.get());
      }
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number) {
      json.writeNumber(RecordColumns.text(value));
    } else {
      json.writeString(RecordColumns.text(value));
    }
  }

  /**
   * What is not seen stands only inside of strings, and means the same when it is escaped there.
   */
  private static String escaped(String line) {
    StringBuilder escaped = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            point -> {
              if (Shown.isUnseen(point)) {
                for (char unit : Character.toChars(point)) {
                  escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
                }
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  @Override
  public void end() {
    out.print(started ? frame.last : frame.none);
    out.flush();
  }
}

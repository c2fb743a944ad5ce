package org.mailtrail.cli.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.formats.text.Shown;

/** One JSON object a line. */
final class JsonWriter implements EntryWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private final PrintWriter out;

  JsonWriter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(InteractionLogEntry entry) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      for (Map.Entry<String, String> column : Columns.of(entry).entrySet()) {
        json.writeStringField(column.getKey(), column.getValue());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot be written", impossible);
    }
    out.print(escaped(line.toString()) + "\n");
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
    out.flush();
  }
}

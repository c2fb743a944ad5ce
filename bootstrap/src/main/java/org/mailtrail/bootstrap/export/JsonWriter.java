package org.mailtrail.bootstrap.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.mailtrail.domain.interaction.InteractionLogEntry;

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
    out.print(line + "\n");
  }

  @Override
  public void end() {
    out.flush();
  }
}

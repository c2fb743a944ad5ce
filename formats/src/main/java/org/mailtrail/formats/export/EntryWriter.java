package org.mailtrail.formats.export;

import java.io.PrintWriter;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** Writes entries, one after the other. */
public interface EntryWriter {
  /** One that writes RFC 4180 with a header row, which no spreadsheet takes for formulas. */
  static EntryWriter csv(PrintWriter out) {
    return new CsvWriter(out);
  }

  /** One that writes a JSON array. */
  static EntryWriter json(PrintWriter out) {
    return new JsonWriter(out, JsonWriter.Frame.ARRAY);
  }

  /** One that writes JSON Lines, an object a line. */
  static EntryWriter jsonLines(PrintWriter out) {
    return new JsonWriter(out, JsonWriter.Frame.LINES);
  }

  /** Writes one. */
  void write(InteractionLogEntry entry);

  /** Writes what stands behind the last one, and flushes. */
  void end();
}

package org.mailtrail.formats.export;

import java.io.PrintWriter;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** Writes entries as files. */
public final class EntryWriter {
  private EntryWriter() {}

  /** One that writes RFC 4180 with a header row, which no spreadsheet takes for formulas. */
  public static RecordWriter<InteractionLogEntry> csv(PrintWriter out) {
    return new CsvWriter<>(EntryColumns.ALL, out);
  }

  /** One that writes a JSON array. */
  public static RecordWriter<InteractionLogEntry> json(PrintWriter out) {
    return new JsonWriter<>(EntryColumns.ALL, out, JsonWriter.Frame.ARRAY);
  }

  /** One that writes JSON Lines, an object a line. */
  public static RecordWriter<InteractionLogEntry> jsonLines(PrintWriter out) {
    return new JsonWriter<>(EntryColumns.ALL, out, JsonWriter.Frame.LINES);
  }
}

package org.mailtrail.cli.export;

import java.io.PrintWriter;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.formats.export.EntryWriter;
import org.mailtrail.formats.export.RecordWriter;

/** The forms in which entries are written. */
public enum EntryFormat {
  /** Columns for a terminal. */
  TABLE,
  /** RFC 4180 with a header row. */
  CSV,
  /** One JSON array of all entries. */
  JSON,
  /** JSON Lines: one JSON object a line. */
  JSONL,
  /** Tab-separated: message, direction, matched addresses, sent time, subject. */
  TSV;

  /** A writer in this form; nothing is written before the first entry. */
  public RecordWriter<InteractionLogEntry> to(PrintWriter out) {
    return switch (this) {
      case TABLE -> new TableWriter(out);
      case CSV -> EntryWriter.csv(out);
      case JSON -> EntryWriter.json(out);
      case JSONL -> EntryWriter.jsonLines(out);
      case TSV -> new TsvWriter(out);
    };
  }
}

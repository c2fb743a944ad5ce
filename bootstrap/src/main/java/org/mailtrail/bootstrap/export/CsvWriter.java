package org.mailtrail.bootstrap.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/**
 * RFC 4180. A field that a spreadsheet would take for a formula begins with an apostrophe (OWASP:
 * CSV injection): subjects are written by strangers.
 */
final class CsvWriter implements EntryWriter {
  private final de.siegmar.fastcsv.writer.CsvWriter csv;
  private boolean started;

  CsvWriter(PrintWriter out) {
    this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(out);
  }

  @Override
  public void write(InteractionLogEntry entry) {
    start();
    csv.writeRecord(Columns.of(entry).values().stream().map(CsvWriter::harmless).toList());
  }

  private void start() {
    if (!started) {
      csv.writeRecord(Columns.NAMES);
      started = true;
    }
  }

  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void end() {
    start();
    try {
      csv.flush();
    } catch (IOException refused) {
      throw new UncheckedIOException("the CSV cannot be written to its end", refused);
    }
  }
}

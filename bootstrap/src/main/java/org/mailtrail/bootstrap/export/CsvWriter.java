package org.mailtrail.bootstrap.export;

import java.io.PrintWriter;
import java.util.Map;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/**
 * RFC 4180. A field that a spreadsheet would take for a formula begins with an apostrophe (OWASP:
 * CSV injection): subjects are written by strangers.
 */
final class CsvWriter implements EntryWriter {
  private final PrintWriter out;
  private final de.siegmar.fastcsv.writer.CsvWriter csv;
  private boolean started;

  CsvWriter(PrintWriter out) {
    this.out = out;
    this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(out);
  }

  @Override
  public void write(InteractionLogEntry entry) {
    Map<String, String> columns = Columns.of(entry);
    if (!started) {
      csv.writeRecord(columns.keySet());
      started = true;
    }
    csv.writeRecord(columns.values().stream().map(CsvWriter::harmless).toList());
  }

  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void end() {
    out.flush();
  }
}

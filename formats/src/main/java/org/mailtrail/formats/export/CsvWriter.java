package org.mailtrail.formats.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.formats.text.Shown;

/**
 * RFC 4180. A field that a spreadsheet would take for a formula begins with an apostrophe (OWASP:
 * CSV injection): subjects are written by strangers.
 */
final class CsvWriter<T> implements RecordWriter<T> {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\r\n\t]]");

  private final RecordColumns<T> columns;
  private final de.siegmar.fastcsv.writer.CsvWriter csv;
  private boolean started;

  CsvWriter(RecordColumns<T> columns, PrintWriter out) {
    this.columns = columns;
    this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(out);
  }

  @Override
  public void write(T one) {
    start();
    csv.writeRecord(columns.texts(one).stream().map(CsvWriter::harmless).toList());
  }

  private void start() {
    if (!started) {
      csv.writeRecord(columns.names());
      started = true;
    }
  }

  private static String harmless(String text) {
    boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return isFormula ? "'" + withoutControls(text) : withoutControls(text);
  }

  /** The RFC allows no control characters but line breaks; a terminal obeys them. */
  private static String withoutControls(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(control -> Matcher.quoteReplacement(Shown.of(control.group())));
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

package org.mailtrail.bootstrap.export;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.Authenticity;

/** Columns for a terminal; long subjects are cut. Times are in the zone of this machine. */
final class TableWriter implements EntryWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.systemDefault());
  private static final String LINE = "%7s  %-16s  %-8s  %-11s  %-10s  %-20s  %-8s  %s%n";

  private final PrintWriter out;
  private boolean started;

  TableWriter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(InteractionLogEntry entry) {
    if (!started) {
      out.printf(
          LINE, "No.", "Date", "Flow", "Salesperson", "Contact", "Company", "Author", "Subject");
      started = true;
    }
    out.printf(
        LINE,
        entry.number(),
        TIME.format(entry.interaction().at()),
        entry.interaction().exchange().flow(),
        entry.interaction().exchange().salesperson(),
        entry.interaction().exchange().contact(),
        cut(entry.interaction().exchange().company(), 20),
        author(entry.interaction().logged().authenticity()),
        cut(entry.interaction().subject(), 48));
  }

  private static String author(Authenticity authenticity) {
    if (authenticity.hasFailed()) {
      return "forged?";
    }
    return authenticity.dmarc() == Authenticity.Result.PASS ? "genuine" : "";
  }

  private static String cut(String text, int length) {
    String line = TsvWriter.clean(text);
    return line.length() <= length ? line : line.substring(0, length - 1) + "…";
  }

  @Override
  public void end() {
    out.flush();
  }
}

package org.mailtrail.cli.export;

import java.io.PrintWriter;
import org.mailtrail.cli.console.Table;
import org.mailtrail.cli.console.Table.Column;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.formats.export.RecordWriter;

/** Columns for a terminal; long texts are cut. Times are in the zone of this machine. */
final class TableWriter implements RecordWriter<InteractionLogEntry> {
  private final Table table;

  TableWriter(PrintWriter out) {
    this.table =
        new Table(
            out,
            new Column("No.", 7, true),
            Column.of("Date", 16),
            Column.of("Flow", 8),
            Column.of("Salesperson", 11),
            Column.of("Contact", 10),
            Column.of("Company", 20),
            Column.of("Author", 8),
            Column.of("Subject", 48));
  }

  @Override
  public void write(InteractionLogEntry entry) {
    table.row(
        entry.number(),
        Table.minute(entry.interaction().at()),
        entry.interaction().exchange().flow(),
        entry.interaction().exchange().salesperson(),
        entry.interaction().exchange().contact(),
        entry.interaction().exchange().company(),
        author(entry.interaction().logged().authenticity()),
        TsvWriter.clean(entry.interaction().subject()));
  }

  private static String author(Authenticity authenticity) {
    if (authenticity.hasFailed()) {
      return "forged?";
    }
    return authenticity.dmarc() == Authenticity.Result.PASS ? "genuine" : "";
  }

  @Override
  public void end() {
    table.end("No entry fits.");
  }
}

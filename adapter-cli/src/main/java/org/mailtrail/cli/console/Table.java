package org.mailtrail.cli.console;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mailtrail.formats.text.Shown;
import org.mailtrail.formats.text.Width;

/**
 * Rows under a heading, for a terminal: what is too long for its column is cut, and wide characters
 * count as the two columns that they take.
 */
public final class Table {
  private static final String GAP = "  ";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final PrintWriter out;
  private final List<Column> columns;
  private boolean begun;

  /** A table with these columns; nothing is written before the first row. */
  public Table(PrintWriter out, Column... columns) {
    this.out = out;
    this.columns = List.of(columns);
  }

  /**
   * A column.
   *
   * @param title its heading
   * @param width how wide; 0 for the last one, which is as long as its text
   * @param right whether texts stand at its right edge
   */
  public record Column(String title, int width, boolean right) {
    /** A column whose texts stand at its left edge. */
    public static Column of(String title, int width) {
      return new Column(title, width, false);
    }

    private String cell(Object text) {
      String cell = width == 0 ? Shown.of(text) : Shown.cut(text, width);
      String padding = " ".repeat(Math.max(0, width - Width.of(cell)));
      return right ? padding + cell : cell + padding;
    }
  }

  /** A time to the minute, in the zone of this machine; sixteen letters. */
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** Writes a row: a text for each column. */
  public void row(Object... texts) {
    if (!begun) {
      begun = true;
      write(columns.stream().<Object>map(Column::title).toArray());
    }
    write(texts);
  }

  private void write(Object[] texts) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      line.append(i == 0 ? "" : GAP).append(columns.get(i).cell(texts[i]));
    }
    out.println(line.toString().stripTrailing());
  }

  /** Ends the table; says this instead when there was no row. */
  public void end(String nothing) {
    if (!begun) {
      out.println(nothing);
    }
    out.flush();
  }
}

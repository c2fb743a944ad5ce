package org.mailtrail.formats.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.formats.csv.TextLines.Line;

/**
 * Finds where a row ends that has a value over several lines, so that it is one problem and what
 * follows is read. A line that is a row by itself belongs to no other: a quote that is never closed
 * swallows nothing.
 */
final class SeveralLines {
  private static final int MOST = 50;

  private final TextLines lines;
  private final Predicate<String> isRow;

  SeveralLines(TextLines lines, Predicate<String> isRow) {
    this.lines = lines;
    this.isRow = isRow;
  }

  /** The last line of the row that begins here; empty, and nothing read, when there is none. */
  Optional<Line> endOf(Line first) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    List<Line> read = new ArrayList<>();
    Optional<Line> line = lines.next();
    while (line.filter(next -> belongs(next, text, read)).isPresent()) {
      read.add(line.get());
      text.append('\n').append(line.get().text());
      if (line.get().text().indexOf('"') >= 0 && isRow.test(text.toString())) {
        return line;
      }
      line = lines.next();
    }
    line.ifPresent(read::add);
    lines.giveBack(read);
    return Optional.empty();
  }

  private boolean belongs(Line next, StringBuilder text, List<Line> read) {
    return read.size() < MOST
        && text.length() + next.text().length() < TextLines.LONGEST
        && !isRow.test(next.text());
  }
}

package org.mailtrail.formats.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mailtrail.formats.csv.TextLines.Line;

/**
 * Reads a file of people: a header row, then one row a line. A line that cannot be read is a
 * problem, and the next row is read all the same: a value never goes over several lines, and one
 * that does is one problem.
 */
public final class Csv {
  /** Programs of old end a file with a sign of its own. */
  private static final Pattern NOTHING = Pattern.compile("[,;|\\s\\p{Z}\\p{Cf}]*+[\\x1A\\x00]*+");

  private static final Pattern EMPTY_QUOTES = Pattern.compile("(?<!\")\"\"(?!\")");

  private final CsvSource file;
  private final Reading reading;
  private final Problems problems;

  /** A reader of this file, which notes what is wrong. */
  public Csv(CsvSource file, Reading reading, Problems problems) {
    this.file = file;
    this.reading = reading;
    this.problems = problems;
  }

  /**
   * How files are read.
   *
   * @param charset the encoding of files without a byte order mark
   * @param ignored columns that say nothing here
   */
  public record Reading(Charset charset, Set<String> ignored) {}

  /** Hands out each row that can be read. */
  public void read(Header header, Consumer<Row> reader) {
    try (TextLines lines = TextLines.open(file, reading.charset())) {
      Optional<Line> first = written(lines);
      Optional<Separator> said = first.map(Line::text).flatMap(Separator::said);
      Optional<Line> top = said.isPresent() ? written(lines) : first;
      if (top.isEmpty()) {
        problems.add(file.name(), 1, "is empty. Begin with the header row " + header + ".");
        return;
      }
      Separator separator = said.orElseGet(() -> Separator.of(top.get().text(), header));
      Columns columns = new Columns(file.name(), problems, separator, top.get(), header, lines);
      readRows(lines, columns, header, reader);
    } catch (IOException unreadable) {
      problems.add(file.name(), "cannot be read. Check the path and the rights.");
    }
  }

  /** The next line that has more than separators. */
  private static Optional<Line> written(TextLines lines) throws IOException {
    Optional<Line> line = lines.next();
    while (line.filter(l -> isNothing(l.text()) && !l.isCut()).isPresent()) {
      line = lines.next();
    }
    return line;
  }

  private static boolean isNothing(String text) {
    return NOTHING
        .matcher(text.startsWith("\"\"") ? EMPTY_QUOTES.matcher(text).replaceAll("") : text)
        .matches();
  }

  private void readRows(TextLines lines, Columns columns, Header header, Consumer<Row> reader)
      throws IOException {
    if (!columns.areGood(header, reading.ignored())) {
      return;
    }
    boolean isAnybody = false;
    for (Optional<Line> line = written(lines); line.isPresent(); line = written(lines)) {
      isAnybody |= readRow(line.get(), columns, reader);
    }
    if (!isAnybody) {
      problems.add(file.name(), 1, "has a header row and nobody below it. Write a row for each.");
    }
  }

  /** Whether there is anything in the line. */
  private static boolean readRow(Line line, Columns columns, Consumer<Row> reader)
      throws IOException {
    Optional<List<String>> fields = columns.fields(line);
    fields
        .filter(values -> !isBlank(values))
        .filter(values -> columns.fit(values, line.number()))
        .ifPresent(values -> reader.accept(columns.row(values, line.number())));
    return fields.isEmpty() || !isBlank(fields.get());
  }

  private static boolean isBlank(List<String> values) {
    return values.stream().allMatch(value -> Row.bare(value).isEmpty());
  }
}

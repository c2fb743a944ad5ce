package org.mailtrail.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mailtrail.formats.csv.TextLines.Line;

/** The columns of this file. */
final class Columns {
  /** Files in it, none in it, and one of several (APPNOTE 4.3). */
  private static final Pattern ZIP = Pattern.compile("PK(\\x03\\x04|\\x05\\x06|\\x07\\x08)");

  private final String file;
  private final Problems problems;
  private final Separator separator;
  private final Line top;
  private final List<String> names;
  private final SeveralLines several;

  Columns(
      String file,
      Problems problems,
      Separator separator,
      Line top,
      Header header,
      TextLines lines) {
    this.file = file;
    this.problems = problems;
    this.separator = separator;
    this.top = top;
    this.names = header.meant(separator.columns(top.text()));
    this.several = new SeveralLines(lines, this::isRow);
  }

  /** Whether the header row is one; else its problems are noted. */
  boolean areGood(Header header, Set<String> ignored) throws IOException {
    if (isWorkbook(top.text())) {
      problems.add(file, "is a workbook or a zip file. Save it as \"CSV UTF-8\" first.");
      return false;
    }
    boolean isReadable = fields(top).isPresent();
    List<String> wrong = names.isEmpty() ? List.of() : header.problems(names, ignored);
    wrong.forEach(what -> problems.add(file, top.number(), what));
    return isReadable && wrong.isEmpty();
  }

  /** Of a zip file, and of what Excel wrote before it (MS-CFB §2.2), in any encoding. */
  private static boolean isWorkbook(String start) {
    return ZIP.matcher(start).lookingAt() || start.indexOf('\u0011') == 2;
  }

  Row row(List<String> values, long line) {
    return new Row(file, line, names, values, problems);
  }

  /** The values of a line, empty after a problem; lines that belong to it are passed over. */
  Optional<List<String>> fields(Line line) throws IOException {
    if (line.isCut()) {
      problems.add(file, line.number(), "is longer than " + TextLines.LONGEST + " characters.");
      return Optional.empty();
    }
    try {
      List<String> values = separator.fields(line.text());
      return areReadable(values, line.number()) ? Optional.of(values) : Optional.empty();
    } catch (CsvParseException broken) {
      String column = "column " + name(separator.brokenColumn(line.text())) + ": ";
      problems.add(file, line.number(), column + broken(line));
      return Optional.empty();
    }
  }

  private String broken(Line line) throws IOException {
    Optional<Line> last = problems.areMany() ? Optional.empty() : several.endOf(line);
    return last.map(
            end ->
                "the value goes on to line "
                    + end.number()
                    + ". Write it in one line; a row is a line.")
        .orElse(
            "a quote is not closed, or something stands behind the closing one. A quote that"
                + " belongs to a value is written twice; a value ends in its line.");
  }

  /** Whether this is a row that has all columns, and no value besides. */
  private boolean isRow(String text) {
    try {
      return misfit(separator.fields(text)).isEmpty();
    } catch (CsvParseException broken) {
      return false;
    }
  }

  private String name(int at) {
    return at < names.size() && !names.get(at).isEmpty() ? names.get(at) : String.valueOf(at + 1);
  }

  private boolean areReadable(List<String> values, long line) {
    boolean all = true;
    for (int i = 0; i < values.size(); i++) {
      Optional<String> wrong = Legible.problem(Row.bare(values.get(i)));
      if (wrong.isPresent()) {
        problems.add(file, line, "column " + name(i) + ": " + wrong.get());
      }
      all &= wrong.isEmpty();
    }
    return all;
  }

  /** Behind the last name stand separators alone, which not every row has. */
  private int lastNamed() {
    int last = names.size();
    while (last > 0 && names.get(last - 1).isEmpty()) {
      last--;
    }
    return last;
  }

  /** Whether there is a value for each column; values without a column are blank. */
  boolean fit(List<String> values, long line) {
    Optional<String> misfit = misfit(values);
    misfit.ifPresent(what -> problems.add(file, line, what));
    return misfit.isEmpty();
  }

  private Optional<String> misfit(List<String> values) {
    if (values.size() < lastNamed()) {
      return Optional.of(missing(values.size()));
    }
    return IntStream.range(0, values.size())
        .filter(i -> i >= names.size() || names.get(i).isEmpty())
        .filter(i -> !Row.bare(values.get(i)).isEmpty())
        .mapToObj(i -> nameless(i, values.get(i)))
        .findFirst();
  }

  private String missing(int there) {
    return "column "
        + name(there)
        + ": is missing; the row has "
        + there
        + " of "
        + lastNamed()
        + " columns. Separate all of them, empty ones too.";
  }

  private static String nameless(int at, String value) {
    return "column "
        + (at + 1)
        + ": "
        + Problems.quoted(value)
        + " has no name in the header row. A value with the separator inside wants"
        + " quotes round it.";
  }
}

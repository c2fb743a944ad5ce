package org.mailtrail.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.formats.csv.TextLines.Line;

/** The columns of this file. */
final class Columns {
  private final String file;
  private final Problems problems;
  private final Separator separator;
  private final Line top;
  private final List<String> names;

  Columns(String file, Problems problems, Separator separator, Line top, Header header) {
    this.file = file;
    this.problems = problems;
    this.separator = separator;
    this.top = top;
    this.names = header.meant(separator.columns(top.text()));
  }

  /** Whether the header row is one; else its problems are noted. */
  boolean areGood(Header header, Set<String> ignored) {
    if (top.text().startsWith("PK\u0003\u0004")) {
      problems.add(file, "is a workbook or a zip file. Save it as \"CSV UTF-8\" first.");
      return false;
    }
    List<String> wrong = header.problems(names, ignored);
    wrong.forEach(what -> problems.add(file, top.number(), what));
    return wrong.isEmpty() && fields(top).isPresent();
  }

  Row row(List<String> values, long line) {
    return new Row(file, line, names, values, problems);
  }

  /** The values of a line, empty after a problem. */
  Optional<List<String>> fields(Line line) {
    if (line.isCut()) {
      problems.add(file, line.number(), "is longer than " + TextLines.LONGEST + " characters.");
      return Optional.empty();
    }
    try {
      List<String> values = separator.fields(line.text());
      return areReadable(values, line.number()) ? Optional.of(values) : Optional.empty();
    } catch (CsvParseException broken) {
      problems.add(
          file,
          line.number(),
          "column "
              + name(separator.brokenColumn(line.text()))
              + ": a quote is not closed, or something stands behind the closing one. A quote that"
              + " belongs to a value is written twice; a value ends in its line.");
      return Optional.empty();
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
    if (values.size() < lastNamed()) {
      problems.add(
          file,
          line,
          "column "
              + name(values.size())
              + ": is missing; the row has "
              + values.size()
              + " of "
              + lastNamed()
              + " columns. Separate all of them, empty ones too.");
      return false;
    }
    for (int i = 0; i < values.size(); i++) {
      boolean hasName = i < names.size() && !names.get(i).isEmpty();
      if (!hasName && !Row.bare(values.get(i)).isEmpty()) {
        problems.add(
            file,
            line,
            "column "
                + (i + 1)
                + ": "
                + Problems.quoted(values.get(i))
                + " has no name in the header row. A value with the separator inside wants quotes"
                + " round it.");
        return false;
      }
    }
    return true;
  }
}

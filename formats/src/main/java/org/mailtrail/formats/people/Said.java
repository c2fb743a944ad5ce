package org.mailtrail.formats.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.formats.csv.Problems;
import org.mailtrail.formats.csv.Row;

/** A value that several rows may tell of one person, but not differently. */
final class Said<T> {
  private final String column;
  private @Nullable T value;
  private long line;

  Said(String column) {
    this.column = column;
  }

  /** Takes in what a row says; silence changes nothing. */
  void hear(Optional<T> said, Row row) {
    said.ifPresent(now -> hear(now, row));
  }

  private void hear(T now, Row row) {
    if (value == null) {
      value = now;
      line = row.line();
    } else if (!value.equals(now)) {
      row.problem(
          column,
          Problems.quoted(now.toString())
              + " contradicts "
              + Problems.quoted(value.toString())
              + " in line "
              + line
              + " of the same person. Write the same in both, or leave one empty.");
    }
  }

  /** What was said, or this. */
  T or(T otherwise) {
    return value == null ? otherwise : value;
  }
}

package org.mailtrail.cli.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.cli.console.Shown;

/** What is wrong with files: all of it is counted, the first is kept in words. */
final class Problems {
  static final int SHOWN = 50;
  private static final int LONGEST = 60;

  private final List<String> first = new ArrayList<>();
  private long count;

  void add(Path file, String what) {
    note(Shown.of(file) + ": " + what);
  }

  void add(Path file, long line, String what) {
    note(Shown.of(file) + ":" + line + ": " + what);
  }

  private void note(String problem) {
    count++;
    if (first.size() < SHOWN) {
      first.add(problem);
    }
  }

  /** Refuses the files when there is anything. */
  void refuse() {
    if (count > 0) {
      throw new PeopleFileException(first, count);
    }
  }

  /** A value from a file, fit to stand in a message. */
  static String quoted(String value) {
    return "\"" + Shown.cut(value, LONGEST) + "\"";
  }
}

package org.mailtrail.formats.csv;

import java.util.ArrayList;
import java.util.List;
import org.mailtrail.formats.text.Shown;

/** What is wrong with files: all of it is counted, the first is kept in words. */
public final class Problems {
  /** Nothing is wrong so far. */
  public Problems() {
    // filled while files are read
  }

  static final int SHOWN = 50;
  private static final int LONGEST = 60;

  private final List<String> first = new ArrayList<>();
  private long count;

  void add(String file, String what) {
    note(Shown.of(file) + ": " + what);
  }

  void add(String file, long line, String what) {
    note(Shown.of(file) + ":" + line + ": " + what);
  }

  private void note(String problem) {
    count++;
    if (first.size() < SHOWN) {
      first.add(problem);
    }
  }

  /** Whether there are more than are kept in words. */
  boolean areMany() {
    return count >= SHOWN;
  }

  /** The first of them, each with its file and line. */
  public List<String> first() {
    return List.copyOf(first);
  }

  /** How many there are. */
  public long count() {
    return count;
  }

  /** A value from a file, fit to stand in a message. */
  public static String quoted(String value) {
    return "\"" + Shown.cut(value, LONGEST) + "\"";
  }
}

package org.mailtrail.formats.people;

import java.util.ArrayList;
import java.util.List;
import org.mailtrail.formats.csv.Problems;

/** Files of people that cannot be taken in; each problem names file, line and column. */
public final class PeopleFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> problems;

  PeopleFileException(Problems problems) {
    super(
        String.join(System.lineSeparator(), lines(problems))
            + System.lineSeparator()
            + "Nothing was imported.");
    this.problems = new ArrayList<>(lines(problems));
  }

  private static List<String> lines(Problems problems) {
    List<String> lines = new ArrayList<>(problems.first());
    if (problems.count() > lines.size()) {
      lines.add("… and " + (problems.count() - lines.size()) + " more");
    }
    return lines;
  }

  /** The first problems, one a line, and how many more there are. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}

package org.mailtrail.cli.people;

import java.util.List;

/** Files of people that cannot be taken in; each problem names file, line and column. */
public final class PeopleFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PeopleFileException(List<String> first, long count) {
    super(
        String.join(System.lineSeparator(), first)
            + (count > first.size()
                ? System.lineSeparator() + "… and " + (count - first.size()) + " more"
                : "")
            + System.lineSeparator()
            + "Nothing was imported.");
  }
}

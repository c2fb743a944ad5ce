package org.mailtrail.bootstrap.people;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of people that cannot be taken in; each problem names file and line. */
public final class PeopleFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  /** Takes all problems; shows the first twenty. */
  public PeopleFileException(List<String> problems) {
    super(
        Stream.concat(
                problems.stream().limit(SHOWN),
                problems.size() > SHOWN
                    ? Stream.of("… and " + (problems.size() - SHOWN) + " more")
                    : Stream.empty())
            .collect(Collectors.joining(System.lineSeparator())));
  }
}

package org.mailtrail.cli;

import java.util.List;

/** A command or settings that cannot be used; each problem says what, where and what to do. */
public class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /** Takes all problems at once. */
  public UsageException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One line each. */
  public final List<String> problems() {
    return problems;
  }
}

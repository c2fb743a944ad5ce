package org.mailtrail.cli.option;

import picocli.CommandLine.Option;

/** How many rows a list shows. */
public final class AtMost {
  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      converter = Numbers.Count.class,
      description = "As many as that in a list; ${DEFAULT-VALUE} if not set.")
  private int count = 50;

  /** Made by the command line. */
  public AtMost() {
    // the count is an option
  }

  /** So many at most. */
  public int count() {
    return count;
  }
}

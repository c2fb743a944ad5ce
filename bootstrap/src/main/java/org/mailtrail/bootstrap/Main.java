package org.mailtrail.bootstrap;

import java.io.UncheckedIOException;
import org.mailtrail.bootstrap.command.Commands;
import org.mailtrail.cli.console.Output;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.formats.text.Shown;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** Runs one command; its exit code becomes the process's. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String... arguments) {
    try {
      Plugins.load();
    } catch (UncheckedIOException unusable) {
      System.err.println(Shown.of(String.valueOf(unusable.getMessage())));
      return Shared.USAGE;
    }
    Output.tellOfStandardOutput();
    return Commands.run(arguments);
  }
}

package org.mailtrail.bootstrap;

import org.mailtrail.bootstrap.command.Commands;
import org.mailtrail.cli.console.Output;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** Runs one command; its exit code becomes the process's. */
  public static void main(String[] arguments) {
    Plugins.load();
    Output.tellOfStandardOutput();
    System.exit(Commands.run(arguments));
  }
}

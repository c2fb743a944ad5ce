package org.mailtrail.bootstrap.command;

import org.mailtrail.bootstrap.demo.DemoCommand;
import org.mailtrail.bootstrap.demo.SimulateCommand;
import org.mailtrail.cli.Version;
import org.mailtrail.cli.command.MailtrailCommand;
import org.mailtrail.cli.console.OutputException;
import picocli.CommandLine;

/** The whole command line. */
public final class Commands {
  private Commands() {}

  /** Runs one command and gives back the exit code. */
  public static int run(String... arguments) {
    return hasToldVersion(arguments) ? 0 : line().execute(arguments);
  }

  /** Without any command being made: that takes longer than all else. */
  private static boolean hasToldVersion(String... arguments) {
    if (arguments.length != 1 || !arguments[0].equals("--version")) {
      return false;
    }
    try {
      System.out.println(Version.line());
      System.out.flush();
      return true;
    } catch (OutputException theCommandLineMeetsItTooAndTells) {
      return false;
    }
  }

  /** The command line over the settings of this machine. */
  static CommandLine line() {
    return MailtrailCommand.over(
        new ConfiguredEngines(),
        new DemoCommand(),
        new SimulateCommand(),
        new RunCommand(),
        new ConsoleCommand(),
        new ConfigCommand());
  }
}

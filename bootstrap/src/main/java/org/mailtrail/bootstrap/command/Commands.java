package org.mailtrail.bootstrap.command;

import org.mailtrail.bootstrap.demo.DemoCommand;
import org.mailtrail.bootstrap.demo.SimulateCommand;
import org.mailtrail.cli.command.MailtrailCommand;
import picocli.CommandLine;

/** The whole command line. */
public final class Commands {
  private Commands() {}

  /** Runs one command and gives back the exit code. */
  public static int run(String... arguments) {
    return line().execute(arguments);
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

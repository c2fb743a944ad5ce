package org.mailtrail.bootstrap.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.mailtrail.cli.Version;
import org.mailtrail.cli.access.ConsoleCommand;
import org.mailtrail.cli.command.MailtrailCommand;
import org.mailtrail.cli.console.OutputException;
import org.mailtrail.cli.play.CommandSource;
import picocli.CommandLine;

/** The whole command line. */
public final class Commands {
  private Commands() {}

  /** Runs one command and gives back the exit code. */
  public static int run(String... arguments) {
    return hasToldVersion(arguments) ? 0 : line(arguments).execute(arguments);
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

  /** The command line over the settings of this machine, for what is typed. */
  static CommandLine line(String... typed) {
    List<Object> others = new ArrayList<>();
    for (CommandSource source : ServiceLoader.load(CommandSource.class)) {
      others.addAll(source.commands(ConfiguredPlayhouse.ofThisProcess(), Clock.systemUTC()));
    }
    others.addAll(List.of(new RunCommand(), new ConsoleCommand(), new ConfigCommand()));
    return MailtrailCommand.over(new ConfiguredEngines(), List.of(typed), others.toArray());
  }
}

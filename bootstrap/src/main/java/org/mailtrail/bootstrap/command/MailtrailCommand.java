package org.mailtrail.bootstrap.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.bootstrap.command.setup.SetupCommand;
import org.mailtrail.bootstrap.configuration.ConfigurationException;
import org.mailtrail.bootstrap.mailflow.PrepareExchangeCommand;
import org.mailtrail.bootstrap.option.Shared;
import org.mailtrail.cli.console.OutputException;
import org.mailtrail.cli.console.Shown;
import org.mailtrail.cli.mailflow.CheckRulesCommand;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.cli.people.PeopleFileException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code mailtrail}: the command that holds all others. */
@Command(
    name = "mailtrail",
    description = {
      "Logs the mail between salespeople and contacts.",
      "",
      "Two mail flow rules in Exchange put a blind copy of all mail that crosses the company's"
          + " border into one mailbox. Mailtrail reads it, writes one log entry for each"
          + " salesperson and contact, and files the mail away."
    },
    footer = {
      "",
      "Begin with: mailtrail demo",
      "Exit codes: 0 done, 1 a person must act, 2 wrong usage or settings, 3 try again later."
    },
    mixinStandardHelpOptions = true,
    versionProvider = MailtrailCommand.Version.class,
    subcommands = {
      DemoCommand.class,
      SimulateCommand.class,
      ImportCommand.class,
      SetupCommand.class,
      LogCommand.class,
      RunCommand.class,
      ConsoleCommand.class,
      EntriesCommand.class,
      LedgerCommand.class,
      ExplainCommand.class,
      TemplateCommand.class,
      PrepareExchangeCommand.class,
      CheckRulesCommand.class,
      ConfigCommand.class,
      CommandLine.HelpCommand.class
    })
public final class MailtrailCommand {
  /** Runs the command line and gives back the exit code. */
  public static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  /** Help is printed beside the commands, and its end must be heard of as well. */
  private static int execute(ParseResult parsed) {
    try {
      int code = new CommandLine.RunLast().execute(parsed);
      System.out.flush();
      return code;
    } catch (OutputException broken) {
      return unwritten(broken, parsed.commandSpec().commandLine());
    }
  }

  /** Whoever has read enough, such as {@code head}, hears nothing and sees no fault. */
  private static int unwritten(OutputException broken, CommandLine command) {
    if (broken.readerIsGone()) {
      return Shared.OK;
    }
    command.getErr().println(Shown.of(String.valueOf(broken.getMessage())));
    return Shared.PERSON_MUST_ACT;
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new MailtrailCommand());
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    line.setParameterExceptionHandler((wrong, arguments) -> misused(wrong));
    line.registerConverter(String.class, new Texts.Line());
    line.registerConverter(Path.class, new Texts.File());
    line.registerConverter(URI.class, new Texts.Url());
    line.setExecutionStrategy(MailtrailCommand::execute);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  /** A sentence, and where to read on; the whole usage only for who has named no command. */
  private static int misused(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    boolean namesNoCommand =
        String.valueOf(wrong.getMessage()).startsWith("Missing required subcommand");
    if (namesNoCommand) {
      command.usage(err);
    } else {
      err.println(Shown.of(String.valueOf(wrong.getMessage())));
      UnmatchedArgumentException.printSuggestions(wrong, err);
      err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return Shared.USAGE;
  }

  /** A user's mistake gets a sentence; only a fault of Mailtrail itself gets a stack trace. */
  private static int explain(Exception failure, CommandLine command) {
    if (failure instanceof OutputException broken) {
      return unwritten(broken, command);
    }
    if (failure instanceof ConfigurationException wrong) {
      wrong.problems().forEach(problem -> command.getErr().println(Shown.of(problem)));
      return Shared.USAGE;
    }
    if (failure instanceof PeopleFileException wrong) {
      command.getErr().println(Shown.lines(String.valueOf(wrong.getMessage())));
      return Shared.USAGE;
    }
    if (failure instanceof UncheckedIOException refused) {
      command.getErr().println(Shown.of(String.valueOf(refused.getMessage())));
      return Shared.USAGE;
    }
    if (failure instanceof PortException broken) {
      command.getErr().println(Shown.of(sentence(broken)));
      if (broken instanceof SetupException) {
        return Shared.USAGE;
      }
      return broken.retryHelps() ? Shared.TRY_AGAIN : Shared.PERSON_MUST_ACT;
    }
    LoggerFactory.getLogger(MailtrailCommand.class).error("a fault of Mailtrail itself", failure);
    command.getErr().println("This is a fault of Mailtrail: please report it with the log above.");
    return Shared.PERSON_MUST_ACT;
  }

  private static String sentence(PortException broken) {
    return broken.getMessage() + (broken.remedy().isEmpty() ? "" : ". " + broken.remedy());
  }

  /** The version in the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = MailtrailCommand.class.getPackage().getImplementationVersion();
      return new String[] {"mailtrail " + (version == null ? "(not packaged)" : version)};
    }
  }
}

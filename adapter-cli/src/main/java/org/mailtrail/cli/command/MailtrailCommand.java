package org.mailtrail.cli.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mailtrail.cli.Engines;
import org.mailtrail.cli.Version;
import org.mailtrail.cli.capacity.CapacityCommand;
import org.mailtrail.cli.console.OutputException;
import org.mailtrail.cli.health.FailedCommand;
import org.mailtrail.cli.health.HealthCommand;
import org.mailtrail.cli.log.EntryCommand;
import org.mailtrail.cli.log.LinksCommand;
import org.mailtrail.cli.mailflow.CheckRulesCommand;
import org.mailtrail.cli.mailflow.PrepareExchangeCommand;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.cli.people.PeopleCommand;
import org.mailtrail.cli.sales.OpportunityCommand;
import org.mailtrail.cli.telling.AlarmCommand;
import org.mailtrail.cli.telling.WebhookCommand;
import org.mailtrail.cli.unmatched.UnmatchedCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

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
      "Exit codes: 0 done, 1 a person must act, 2 wrong usage or settings,",
      "            3 try again later."
    },
    mixinStandardHelpOptions = true,
    versionProvider = MailtrailCommand.Told.class)
public final class MailtrailCommand implements Engines.Holder {
  /** As help lists them, whoever brings them. */
  private static final List<String> ORDER =
      List.of(
          "demo simulate import people setup log run check database console entries entry links opportunity unmatched webhook alarm health capacity failed ledger explain template prepare-exchange"
              .split(" "));

  private static final List<Supplier<?>> OWN =
      List.of(
          EntriesCommand::new,
          EntryCommand::new,
          LedgerCommand::new,
          LogCommand::new,
          HealthCommand::new,
          ExplainCommand::new,
          ImportCommand::new,
          DatabaseCommand::new,
          PeopleCommand::new,
          SetupCommand::new,
          LinksCommand::new,
          OpportunityCommand::new,
          UnmatchedCommand::new,
          WebhookCommand::new,
          AlarmCommand::new,
          CapacityCommand::new,
          FailedCommand::new,
          TemplateCommand::new,
          PrepareExchangeCommand::new,
          CheckRulesCommand::new,
          InspectCommand::new);

  private final Engines engines;

  private MailtrailCommand(Engines engines) {
    this.engines = engines;
  }

  @Override
  public Engines engines() {
    return engines;
  }

  /** Help is printed beside the commands, and its end must be heard of as well. */
  private static int execute(ParseResult parsed) {
    try {
      int code = new CommandLine.RunLast().execute(parsed);
      System.out.flush();
      return code;
    } catch (OutputException broken) {
      return Mishap.unwritten(broken, parsed.commandSpec().commandLine());
    }
  }

  /**
   * The command line, to be executed once.
   *
   * @param engines opens Mailtrail
   * @param others commands of whoever starts it, in the order in which help lists them
   */
  public static CommandLine over(Engines engines, Object... others) {
    List<Object> all = all(others);
    all.add(new CommandLine.HelpCommand());
    return with(engines, all);
  }

  /**
   * The same for these words: where the first one names a command, the others are not made, for
   * that takes longer than most commands run.
   */
  public static CommandLine over(Engines engines, List<String> typed, Object... others) {
    return typed.stream()
        .limit(1)
        .flatMap(word -> all(others).stream().filter(command -> isNamed(command, word)))
        .findFirst()
        .map(command -> with(engines, List.of(command)))
        .orElseGet(() -> over(engines, others));
  }

  private static boolean isNamed(Object command, String word) {
    Command told = command.getClass().getAnnotation(Command.class);
    return told != null && told.name().equals(word);
  }

  /** In the order in which they are looked through; what is typed most comes first. */
  private static List<Object> all(Object... others) {
    List<Object> all = new ArrayList<>();
    OWN.forEach(command -> all.add(command.get()));
    all.addAll(List.of(others));
    return all;
  }

  private static CommandLine with(Engines engines, List<Object> commands) {
    CommandLine line = new CommandLine(new MailtrailCommand(engines));
    commands.stream()
        .map(CommandLine::new)
        .sorted(MailtrailCommand::compare)
        .forEach(line::addSubcommand);
    return heard(line);
  }

  private static int compare(CommandLine one, CommandLine other) {
    return Integer.compare(place(one), place(other));
  }

  /** Those that are not in the order come last, as they were given. */
  private static int place(CommandLine command) {
    int place = ORDER.indexOf(command.getCommandName());
    return place < 0 ? ORDER.size() : place;
  }

  private static CommandLine heard(CommandLine line) {
    line.setExecutionExceptionHandler((failure, command, parsed) -> Mishap.tell(failure, command));
    line.setParameterExceptionHandler((wrong, arguments) -> Misuse.tell(wrong));
    line.registerConverter(String.class, new Texts.Line());
    line.registerConverter(Path.class, new Texts.File());
    line.registerConverter(URI.class, new Texts.Url());
    line.setExecutionStrategy(MailtrailCommand::execute);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  /** The version, as picocli asks for it. */
  static final class Told implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Version.line()};
    }
  }
}

package org.mailtrail.cli.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.domain.people.SalespersonCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mailtrail console team}. */
@Command(
    name = "team",
    description = {
      "Teams of salespeople, who may share with each other what is theirs.",
      "",
      "A salesperson is in one team or in none. A team is there as long as somebody is in it. What"
          + " a team shares is set by mailtrail.visibility.entries and"
          + " mailtrail.visibility.messages."
    },
    subcommands = HelpCommand.class,
    footer = {
      "",
      "Examples:",
      "  mailtrail console team add NORTH JR MO",
      "  mailtrail console team remove NORTH JR"
    },
    mixinStandardHelpOptions = true)
final class TeamCommand {
  private static final Comparator<SalespersonCode> BY_CODE =
      Comparator.comparing(SalespersonCode::value);

  @Command(
      name = "list",
      description = "Lists the teams and who is in them.",
      mixinStandardHelpOptions = true)
  int list(@Mixin Shared shared) {
    try (Mailtrail mailtrail = shared.reading()) {
      Map<String, Set<SalespersonCode>> teams = mailtrail.people().keepTeam().teams();
      Terminal terminal = Shared.terminal();
      teams.forEach(
          (team, members) -> terminal.say(team + "  " + joined(members.stream().sorted(BY_CODE))));
      if (teams.isEmpty()) {
        terminal.say("None. Make one: mailtrail console team add TEAM CODE");
      }
      return Shared.OK;
    }
  }

  @Command(
      name = "add",
      description = {
        "Puts salespeople into a team, out of any other.",
        "",
        "The first one makes the team. All of them, or none where one is not known."
      },
      mixinStandardHelpOptions = true)
  int add(@Mixin Shared shared, @Mixin Signed by, @Mixin Members whose) {
    try (Mailtrail mailtrail = shared.writing()) {
      return Signed.tell(
          mailtrail.people().keepTeam().add(whose.codes, whose.team, by.who()),
          added -> "In " + added + ": " + joined(whose.codes.stream()));
    }
  }

  @Command(
      name = "remove",
      description = {
        "Takes salespeople out of their team.",
        "",
        "With the last one the team is gone. All of them, or none where one is not in it."
      },
      mixinStandardHelpOptions = true)
  int remove(@Mixin Shared shared, @Mixin Signed by, @Mixin Members whose) {
    try (Mailtrail mailtrail = shared.writing()) {
      return Signed.tell(
          mailtrail.people().keepTeam().remove(whose.codes, whose.team, by.who()),
          removed -> "Out of " + removed + ": " + joined(whose.codes.stream()));
    }
  }

  private static String joined(Stream<SalespersonCode> codes) {
    return codes.map(SalespersonCode::value).collect(Collectors.joining(", "));
  }

  /** Which salespeople, and which team. */
  private static final class Members {
    @Parameters(
        index = "0",
        paramLabel = "TEAM",
        converter = Texts.Any.class,
        description = "The team's code.")
    private String team = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "CODE",
        converter = Texts.Salesperson.class,
        description = "Of salespeople.")
    private List<SalespersonCode> codes = List.of();
  }
}

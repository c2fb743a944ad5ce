package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.cli.option.Shared;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every option and parameter of every command, with values that nobody should type. */
class HostileOptionsTest {
  private static final List<String> VALUES =
      List.of(
          "", " ", "-1", "0", "2147483648", "x", "Größe\u202E 中", "a\u0000b", "+999999999-12-31");

  private static final int STEP = Boolean.getBoolean("mailtrail.thorough") ? 2 : 16;

  /** They begin to serve, to play or to wait for somebody when what is typed is right. */
  private static final Set<String> NOT_RUN = Set.of("run", "simulate", "demo", "sign-in", "help");

  @TempDir private static Path folder = Path.of("");
  private static Path settings = Path.of("");
  private static Set<Path> here = Set.of();

  private static Set<Path> workingFolder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files.collect(Collectors.toSet());
    }
  }

  /** Values that are names of files can make some where the tests run. */
  @AfterAll
  static void leaveNothing() throws IOException {
    for (Path made : workingFolder()) {
      if (!here.contains(made) && Files.isRegularFile(made)) {
        Files.delete(made);
      }
    }
  }

  @BeforeAll
  static void prepare() throws IOException {
    here = workingFolder();
    settings =
        Files.writeString(
            folder.resolve("mailtrail.properties"),
            "mailtrail.home = "
                + folder
                + "\nmailtrail.identity.authority = https://127.0.0.1:1\n");
    CommandTrial.run(
        "setup",
        "exchange",
        "main",
        "--address=log@contoso.example",
        "--endpoint=https://127.0.0.1:1/v1.0",
        "--config=" + settings);
  }

  static Stream<CommandSpec> commands() {
    return below(Commands.line());
  }

  private static Stream<CommandSpec> below(CommandLine line) {
    return Stream.concat(
        line.getSubcommands().isEmpty() ? Stream.of(line.getCommandSpec()) : Stream.empty(),
        line.getSubcommands().values().stream().flatMap(HostileOptionsTest::below));
  }

  @Test
  void the_walk_finds_the_commands() {
    assertThat(commands().map(CommandSpec::qualifiedName))
        .contains("mailtrail entries", "mailtrail setup exchange", "mailtrail template put");
  }

  @Test
  void no_value_of_an_option_is_answered_with_a_fault_or_a_stack_trace() {
    Set<Object> seen = new HashSet<>(); // many commands share an option: one of them will do
    commands()
        .forEach(
            command ->
                Stream.concat(command.options().stream(), command.positionalParameters().stream())
                    .filter(argument -> argument.arity().max() > 0)
                    .filter(argument -> seen.add(argument.userObject()))
                    .forEach(argument -> tryOut(command, argument)));
    assertThat(seen).hasSizeGreaterThan(40);
  }

  private static void tryOut(CommandSpec command, ArgSpec argument) {
    String before = argument instanceof OptionSpec option ? option.longestName() + "=" : "";
    if (!before.equals("--config=")) {
      values(argument).forEach(value -> tryOut(command, argument, before + value));
    }
  }

  /** Every other one in the long campaigns; else fewer; other ones for other arguments. */
  private static Stream<String> values(ArgSpec argument) {
    int first = Math.floorMod(argument.paramLabel().hashCode(), STEP);
    return IntStream.range(0, VALUES.size()).filter(n -> n % STEP == first).mapToObj(VALUES::get);
  }

  private static void tryOut(CommandSpec command, ArgSpec tried, String word) {
    List<String> typed = new ArrayList<>(List.of(command.qualifiedName().split(" ")));
    typed.remove(0);
    others(command, tried).forEach(typed::add);
    typed.add(word);
    if (command.optionsMap().containsKey("--config")) {
      typed.add("--config=" + settings);
    }
    if (NOT_RUN.contains(command.name()) && isTaken(typed)) {
      return;
    }
    CommandTrial.Done done = CommandTrial.typing("secret", typed.toArray(String[]::new));

    assertThat(done.said()).as("%s", typed).doesNotContain("fault of Mailtrail", "\tat ");
    assertThat(done.code()).as("%s: %s", typed, done.said()).isBetween(0, 3);
    assertThat(done.said().lines().count()).as("%s: %s", typed, done.said()).isLessThan(60);
  }

  private static boolean isTaken(List<String> typed) {
    try {
      Commands.line().parseArgs(typed.toArray(String[]::new));
      return true;
    } catch (CommandLine.ParameterException refused) {
      return false;
    }
  }

  /** What else must be there. */
  private static Stream<String> others(CommandSpec command, ArgSpec tried) {
    Stream<String> options =
        command.options().stream()
            .filter(option -> option.required() && option != tried)
            .map(option -> option.longestName() + "=" + fitting(option.paramLabel()));
    Stream<String> parameters =
        command.positionalParameters().stream()
            .filter(parameter -> parameter != tried && parameter.arity().min() > 0)
            .map(parameter -> fitting(parameter.paramLabel()));
    return Stream.concat(options, parameters);
  }

  private static String fitting(String label) {
    return switch (label) {
      case "MAILBOX" -> "main";
      case "KIND" -> "password";
      case "CODE" -> "VISIT";
      default -> "log@contoso.example";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entries --limit=-1",
        "ledger --limit=0",
        "ledger --mailbox=Main",
        "entries --contact=",
        "entries --salesperson=",
        "entries --text=",
        "ledger --message-id=",
        "ledger --outcome=lost",
        "setup show --passes=-1",
        "simulate --port=70000",
        "entries --from=yesterday",
        "entries --until=+999999999-12-31",
        "entries --frm=2026-01-01",
        "template put VISIT --cost=-1",
        "template put VISIT --duration=soon",
        "import --encoding=latin-99"
      })
  void a_mistyped_value_gets_a_sentence_that_names_it(String typed) {
    CommandTrial.Done done = CommandTrial.run(typed.split(" "));

    assertThat(done.code()).as(done.said()).isEqualTo(Shared.USAGE);
    assertThat(done.said().lines().count()).as(done.said()).isLessThanOrEqualTo(3);
    assertThat(done.said()).contains("See: mailtrail " + typed.split(" ")[0]);
    assertThat(done.said().lines().findFirst().orElse(""))
        .contains(typed.substring(typed.indexOf("--"), typed.indexOf('=')));
  }

  @Test
  void who_names_no_command_is_shown_all() {
    CommandTrial.Done done = CommandTrial.run();

    assertThat(done.code()).isEqualTo(Shared.USAGE);
    assertThat(done.said()).contains("entries", "demo", "setup");
  }

  @Test
  void what_only_reads_makes_no_database() {
    Path home = folder.resolve("nobody");
    String url = "--database=jdbc:h2:file:" + home.resolve("typo");
    for (String typed :
        List.of(
            "entries",
            "ledger",
            "failed",
            "links",
            "links gone",
            "health",
            "check",
            "health months",
            "setup show",
            "setup audit",
            "console users",
            "unmatched list",
            "template list",
            "webhook list")) {
      List<String> words = new ArrayList<>(List.of(typed.split(" ")));
      words.addAll(List.of(url, "--config=" + settings));
      CommandTrial.Done done = CommandTrial.run(words.toArray(String[]::new));

      assertThat(done.code()).as(typed).isEqualTo(Shared.USAGE);
      assertThat(done.said()).as(typed).contains("There is no database yet", "typo.mv.db");
    }
    assertThat(home).doesNotExist();
  }

  @Test
  void nothing_found_is_said() {
    assertThat(CommandTrial.run("entries", "--config=" + settings).said())
        .contains("No entry fits.");
    assertThat(CommandTrial.run("ledger", "--config=" + settings).said())
        .contains("No message fits.");
  }

  @Test
  void what_no_row_can_be_found_by_is_told_with_what_there_is() {
    for (String typed :
        List.of(
            "ledger --reason=internals", "ledger --mailbox=mian", "opportunity list --stage=X")) {
      List<String> words = new ArrayList<>(List.of(typed.split(" ")));
      words.add("--config=" + settings);
      CommandTrial.Done done = CommandTrial.run(words.toArray(String[]::new));
      assertThat(done.code()).as(typed).isEqualTo(Shared.USAGE);
      assertThat(done.said()).as(typed).contains("nothing that was kept is named", "There ");
    }
  }

  @Test
  void a_template_is_made_and_changed_in_parts() {
    String config = "--config=" + settings;
    CommandTrial.run(
        "template",
        "put",
        "CALL",
        "--description=Phone call",
        "--cost=12.50",
        "--duration=PT15M",
        "--group=TALK",
        config);
    CommandTrial.run("template", "put", "CALL", "--cost=13", config);

    assertThat(CommandTrial.run("template", "list", config).said())
        .containsPattern("CALL +TALK +13  PT15M +Phone call")
        .contains("EMAIL");
  }
}

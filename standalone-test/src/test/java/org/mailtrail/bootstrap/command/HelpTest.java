package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What help and documents tell a person to type can be typed, and says what it means. */
class HelpTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final Pattern LABEL = Pattern.compile("[^\\p{Lower}]+(?:\\.eml)?|.*[|].*");
  private static final Pattern TYPED =
      Pattern.compile("(?m)^(?:sudo )?(?:\\./)?mailtrail ((?:.*\\\\\n)*.*)$");
  private static final Pattern IN_A_LINE = Pattern.compile("`(?:\\./)?mailtrail ([a-z][^`]*)`");
  private static final int WIDTH = 80;
  private static final CommandLine LINE = Commands.line();

  private static Stream<CommandLine> commands() {
    return below(LINE).filter(command -> !command.getCommandName().equals("help"));
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::below));
  }

  private static Stream<String> footer(CommandSpec command) {
    return Arrays.stream(command.usageMessage().footer());
  }

  /** An example can go on in the next line. */
  private static Stream<String> examples(CommandSpec command) {
    String all = String.join("\n", command.usageMessage().footer()).replace("\\\n", " ");
    return all.lines()
        .filter(line -> line.contains("mailtrail "))
        .map(line -> line.substring(line.indexOf("mailtrail ") + "mailtrail ".length()));
  }

  private static List<String> words(String typed) {
    String said = typed.split(" +# | < |; | \\| | > ", 2)[0].replace("\\\n", " ");
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(said).results().toList()) {
      words.add(
          Stream.of(1, 2, 3)
              .map(word::group)
              .filter(text -> text != null)
              .findFirst()
              .orElseThrow());
    }
    return words;
  }

  /** Of a command that is only named, nothing is missing. */
  private static void requireKnown(String named) {
    try {
      requireWhole(named.replace("NAME", "name"));
    } catch (CommandLine.MissingParameterException onlyNamed) {
      assertThat(named).isNotBlank();
    }
  }

  private static void requireWhole(String typed) {
    LINE.parseArgs(words(typed).toArray(String[]::new));
  }

  private static List<String> misunderstood(List<String> typed, Consumer<String> reader) {
    List<String> wrong = new ArrayList<>();
    for (String each : typed) {
      try {
        reader.accept(each);
      } catch (CommandLine.ParameterException notUnderstood) {
        wrong.add(each + ": " + notUnderstood.getMessage());
      }
    }
    return wrong;
  }

  @Test
  void a_command_that_is_typed_is_made_alone_and_tells_the_same() {
    LINE.getSubcommands()
        .forEach(
            (name, among) -> {
              var made = Commands.line(name, "--help").getSubcommands();
              if (!name.equals("help")) {
                assertThat(made).containsOnlyKeys(name);
              }
              assertThat(made.get(name).getUsageMessage()).isEqualTo(among.getUsageMessage());
            });
  }

  @Test
  void everything_that_can_be_typed_is_explained() {
    List<String> silent = new ArrayList<>();
    commands()
        .forEach(
            command ->
                command.getCommandSpec().args().stream()
                    .filter(argument -> !argument.hidden())
                    .filter(argument -> String.join("", argument.description()).isBlank())
                    .forEach(
                        argument ->
                            silent.add(
                                command.getCommandSpec().qualifiedName() + " " + name(argument))));
    assertThat(silent).isEmpty();
  }

  private static String name(ArgSpec argument) {
    return argument.isOption()
        ? ((CommandLine.Model.OptionSpec) argument).longestName()
        : argument.paramLabel();
  }

  @Test
  void what_stands_for_a_value_is_in_capitals() {
    assertThat(commands().flatMap(command -> command.getCommandSpec().args().stream()))
        .filteredOn(argument -> argument.arity().max() > 0)
        .extracting(argument -> name(argument) + " " + argument.paramLabel())
        .allMatch(said -> LABEL.matcher(said.substring(said.indexOf(' ') + 1)).matches());
  }

  @Test
  void no_example_is_broken_in_the_midst() {
    assertThat(commands().flatMap(command -> footer(command.getCommandSpec())))
        .allMatch(line -> line.length() <= WIDTH);
  }

  @Test
  void each_command_that_changes_something_has_an_example() {
    assertThat(commands().map(CommandLine::getCommandSpec))
        .filteredOn(command -> command.userObject() != null && command.subcommands().isEmpty())
        .filteredOn(command -> !command.positionalParameters().isEmpty())
        .filteredOn(command -> examples(command).findAny().isEmpty())
        .filteredOn(
            command ->
                examples(command.parent()).noneMatch(typed -> typed.contains(command.name() + " ")))
        .extracting(CommandSpec::qualifiedName)
        .isEmpty();
  }

  @Test
  void examples_can_be_typed() {
    List<String> typed = commands().flatMap(command -> examples(command.getCommandSpec())).toList();

    assertThat(typed).hasSizeGreaterThan(55);
    assertThat(misunderstood(typed, HelpTest::requireWhole)).isEmpty();
  }

  @Test
  void what_documents_tell_to_type_can_be_typed() throws IOException {
    List<String> typed = new ArrayList<>();
    try (Stream<Path> documents = Files.list(ROOT.resolve("docs"))) {
      for (Path document :
          Stream.concat(Stream.of(ROOT.resolve("README.md")), documents)
              .filter(path -> path.toString().endsWith(".md"))
              .toList()) {
        String text = Files.readString(document);
        Stream.of(TYPED, IN_A_LINE)
            .flatMap(pattern -> pattern.matcher(text).results())
            .forEach(found -> typed.add(found.group(1)));
      }
    }

    assertThat(typed).hasSizeGreaterThan(60);
    assertThat(misunderstood(typed, HelpTest::requireKnown)).isEmpty();
  }

  @Test
  void what_cannot_be_typed_is_found() {
    for (String wrong : List.of("setup validate", "entries --salesman JR", "frobnicate")) {
      assertThatThrownBy(() -> requireKnown(wrong))
          .as(wrong)
          .isInstanceOf(CommandLine.ParameterException.class);
    }
  }
}

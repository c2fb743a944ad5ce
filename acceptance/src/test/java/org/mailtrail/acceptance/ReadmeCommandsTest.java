package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command line in README, typed in an empty folder beside the examples. */
@Tag("thorough")
class ReadmeCommandsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?s)```\n(.*?)```");
  private static final Pattern IN_A_LINE = Pattern.compile("`(\\./mailtrail [^`]+)`");
  private static final String SERVICE = "./mailtrail run";
  private static final String INVITATION = "Choose the admin's password here";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @BeforeEach
  void lay() throws IOException {
    Launcher.at(folder.resolve("mailtrail"));
    Files.createSymbolicLink(folder.resolve("examples"), ROOT.resolve("examples"));
    Files.writeString(folder.resolve("S.csv"), "code,name,email\nJR,,john@contoso.example\n");
    Files.writeString(folder.resolve("C.csv"), "number,name,email\nCT1,,ann@fabrikam.example\n");
  }

  private static List<String> blocks() throws IOException {
    return BLOCK
        .matcher(Files.readString(ROOT.resolve("README.md")))
        .results()
        .map(found -> found.group(1))
        .filter(block -> block.contains("./mailtrail"))
        .toList();
  }

  /** The commands in its text; a file of one's own is the letter here. */
  private static List<String> inLines() throws IOException {
    return IN_A_LINE
        .matcher(Files.readString(ROOT.resolve("README.md")))
        .results()
        .map(found -> found.group(1).replace("FILE…", "examples/letter.eml"))
        .toList();
  }

  private static Stream<String> commands(String block) {
    return block.lines().filter(line -> line.startsWith("./mailtrail"));
  }

  private Process start(String command, Path output) throws IOException {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", command.startsWith(SERVICE) ? "exec " + command : command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    shell.environment().put("MAILTRAIL_HTTP_ADDRESS", "127.0.0.1:0");
    shell.environment().put("MAILTRAIL_CONSOLE_ADDRESS", "127.0.0.1:0");
    return shell.start();
  }

  private void type(String command) throws Exception {
    Path output = folder.resolve("output");
    Process process = start(command, output);
    if (command.startsWith(SERVICE)) {
      await()
          .atMost(PATIENCE)
          .until(() -> Files.readString(output).contains(INVITATION) || !process.isAlive());
      assertThat(process.isAlive()).as(command + Files.readString(output)).isTrue();
      process.destroy();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(command).isTrue();
    } else {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(command).isTrue();
      assertThat(process.exitValue()).as(command + "\n" + Files.readString(output)).isZero();
    }
    assertThat(Files.readString(output)).as(command).isNotBlank().doesNotContain("\tat org.");
  }

  @Test
  void the_blocks_do_what_they_say_one_line_after_the_other() throws Exception {
    List<String> typed = new ArrayList<>();
    for (String block : blocks()) {
      for (String command : commands(block).toList()) {
        type(command);
        typed.add(command);
      }
    }

    assertThat(typed).hasSize(11).anyMatch(command -> command.startsWith(SERVICE));
  }

  @Test
  void so_do_the_lines_of_its_text() throws Exception {
    List<String> typed = inLines();
    for (String command : typed) {
      type(command);
    }

    assertThat(typed).hasSize(2);
  }

  @Test
  void a_line_that_has_changed_would_be_found() throws Exception {
    assertThat(
            start("./mailtrail entries --demo --salesman JR", folder.resolve("output")).waitFor())
        .isNotZero();
  }
}

package org.mailtrail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries of a service: without the demo, the simulator and what they bring. */
class WithoutTheDemoTest {
  private static final Pattern LEFT_OUT =
      Pattern.compile("(^|/)(mailtrail-)?(demo|(exchange-)?simulator)(-|/|$)");

  private static final String PROGRAM = "mailtrail.jar";

  @TempDir private Path folder;

  private String libraries() throws IOException {
    List<String> libraries = new ArrayList<>();
    for (String library : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!LEFT_OUT.matcher(library.replace('\\', '/')).find()) {
        libraries.add(Path.of(library).endsWith(PROGRAM) ? alone(Path.of(library)) : library);
      }
    }
    return String.join(File.pathSeparator, libraries);
  }

  /**
   * It names the libraries that lie beside it, the demo's among them: away from them it has none.
   */
  private String alone(Path program) throws IOException {
    return Files.copy(program, folder.resolve(PROGRAM)).toString();
  }

  @Test
  void help_lists_the_other_commands_and_they_work() throws Exception {
    Program service = Program.in(folder).classPath(libraries());

    assertThat(service.run("--help").results())
        .contains("  run ", "  entries ", "  setup ")
        .doesNotContain("  demo ", "  simulate ");
    assertThat(service.run("demo").errors()).contains("demo");
    assertThat(service.run("ledger", "--database=jdbc:h2:mem:x", "--tally").results())
        .contains("No mailbox is set up.");
  }

  @Test
  void with_the_jar_they_are_there() throws Exception {
    assertThat(Program.in(folder).run("--help").results()).contains("  demo ", "  simulate ");
  }
}

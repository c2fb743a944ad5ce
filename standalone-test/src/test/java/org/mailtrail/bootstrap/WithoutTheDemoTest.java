package org.mailtrail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries of a service: without the demo, the simulator and what they bring. */
class WithoutTheDemoTest {
  private static final Pattern LEFT_OUT =
      Pattern.compile("(^|/)(mailtrail-)?(demo|(exchange-)?simulator)(-|/|$)");

  @TempDir private Path folder;

  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(library -> !LEFT_OUT.matcher(library.replace('\\', '/')).find())
        .collect(Collectors.joining(File.pathSeparator));
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

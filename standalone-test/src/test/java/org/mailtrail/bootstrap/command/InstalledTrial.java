package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are typed in a folder with settings, over a database of their own. */
abstract class InstalledTrial {
  @TempDir Path folder = Path.of("");

  /** Nothing is set but where Mailtrail keeps its files. */
  @BeforeEach
  final void install() throws IOException {
    set();
  }

  /** From now on these settings hold, and no others. */
  final void set(String... settings) throws IOException {
    List<String> lines = new ArrayList<>(List.of("mailtrail.home = " + folder));
    lines.addAll(Arrays.asList(settings));
    Files.write(settingsFile(), lines);
  }

  final Path settingsFile() {
    return folder.resolve("mailtrail.properties");
  }

  final CommandTrial.Done run(String... words) {
    return typing("", words);
  }

  /** Runs a command that reads this from its standard input. */
  final CommandTrial.Done typing(String input, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--config=" + settingsFile());
    return CommandTrial.typing(input, all.toArray(String[]::new));
  }

  /** Runs a command that must come to a good end, and tells what it said. */
  final String good(String... words) {
    return goodTyping("", words);
  }

  /** The same with something to read. */
  final String goodTyping(String input, String... words) {
    CommandTrial.Done done = typing(input, words);
    assertThat(done.code()).as(String.join(" ", words) + ": " + done.said()).isZero();
    return done.said();
  }
}

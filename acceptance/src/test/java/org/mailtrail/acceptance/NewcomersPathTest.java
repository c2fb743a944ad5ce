package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that README shows to newcomers, from an empty folder to the first entry. */
@Tag("thorough")
class NewcomersPathTest {
  @TempDir private Path folder;

  @Test
  void it_leads_from_nothing_to_the_first_entry() throws Exception {
    Path work = Files.createDirectory(folder.resolve("work"));
    Path output = folder.resolve("output.txt");
    ProcessBuilder script =
        new ProcessBuilder("sh", Path.of("../docs/newcomer.sh").toAbsolutePath().toString())
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    script.environment().put("MAILTRAIL", Launcher.at(folder.resolve("launcher")).toString());

    int code = script.start().waitFor();

    String said = Files.readString(output);
    assertThat(code).as(said).isZero();
    assertThat(said)
        .contains("main: 1 seen = 1 logged")
        .containsPattern("INBOUND +JR +CT000101 +Fabrikam +Chairs")
        .doesNotContain("failure");
  }
}

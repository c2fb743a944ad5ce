package org.mailtrail.example.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program outside the tree, compiled and run by the JDK's own tools against what is published.
 */
class ScratchProjectTest {
  private static final int MOST_LINES = 30;

  @TempDir private Path folder;

  private Path written(String file) throws IOException {
    try (InputStream source =
        ScratchProjectTest.class.getResourceAsStream("/scratch/" + file + ".txt")) {
      return Files.write(folder.resolve(file), Objects.requireNonNull(source).readAllBytes());
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private String run(String tool, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.add("-cp");
    command.add(folder + System.getProperty("path.separator") + classPath());
    command.addAll(List.of(arguments));
    Path output = folder.resolve(tool + ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve(tool + ".err").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(tool).isTrue();
    String errors = Files.readString(folder.resolve(tool + ".err"), StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(errors).isZero();
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  @Test
  void thirty_lines_embed_sign_in_pass_setup_jobs_and_health() throws Exception {
    Path scratch = written("Scratch.java");
    Path stage = written("Stage.java");
    assertThat(Files.readAllLines(scratch)).hasSizeLessThanOrEqualTo(MOST_LINES);

    run("javac", "-proc:none", "-d", folder.toString(), scratch.toString(), stage.toString());

    assertThat(run("java", "Stage", folder.toString()).lines())
        .contains("SignedIn", "pass logged 1", "Done", "ready true");
  }
}

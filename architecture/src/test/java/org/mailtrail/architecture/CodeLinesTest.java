package org.mailtrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeLinesTest {
  private static final String HEAD =
      """
      package org.mailtrail.specimen;

      import java.util.List;
      import static java.util.List.of;

      /**
       * Not a line of code.
       */
      /* Nor is this one. */
      """;

  /** Longer all the same, each for a reason. */
  private static final Set<String> ALLOWED =
      Set.of(
          // one table: what Entra says of each error, in its own words
          "exchange-simulator/src/main/java/org/mailtrail/simulator/identity/tenant/OAuthError.java");

  @TempDir Path folder;

  private static String source(int lines) {
    return HEAD + "final int x = 1; // counts once\n\n  // why\n".repeat(lines);
  }

  @Test
  void a_file_has_at_most_150_lines_of_code() throws IOException {
    assertThat(CodeLines.tooMany(Path.of("..")).keySet()).isEqualTo(ALLOWED);
  }

  @Test
  void a_longer_one_is_told_with_its_lines() throws IOException {
    Path room = Files.createDirectories(folder.resolve("module/src/main/java/room"));
    Files.writeString(room.resolve("Whole.java"), source(150));
    Files.writeString(room.resolve("Long.java"), source(151));
    Path tests = Files.createDirectories(folder.resolve("module/src/test/java/room"));
    Files.writeString(tests.resolve("LongTest.java"), source(151));

    assertThat(CodeLines.tooMany(folder))
        .isEqualTo(Map.of("module/src/main/java/room/Long.java", 151L));
  }

  @Test
  void what_is_not_code_does_not_count() {
    assertThat(CodeLines.in(HEAD)).isZero();
    assertThat(CodeLines.in(source(7))).isEqualTo(7);
  }
}

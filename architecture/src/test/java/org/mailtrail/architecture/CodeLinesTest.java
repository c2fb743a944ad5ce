package org.mailtrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  @TempDir Path folder;

  private static String source(int lines) {
    return HEAD + "final int x = 1; // counts once\n\n  // why\n".repeat(lines);
  }

  @Test
  void a_file_of_more_than_150_lines_of_code_is_told_with_their_number() throws IOException {
    Path room = Files.createDirectories(folder.resolve("module/src/main/java/room"));
    Files.writeString(room.resolve("Whole.java"), source(150));
    Files.writeString(room.resolve("Long.java"), source(151));
    Path tests = Files.createDirectories(folder.resolve("module/src/test/java/room"));
    Files.writeString(tests.resolve("LongTest.java"), source(151));

    assertThat(CodeLines.tooMany(folder))
        .isEqualTo(Map.of("module/src/main/java/room/Long.java", 151L));
    assertThat(CodeLines.inModule(folder.resolve("module"))).isEqualTo(301);
  }

  @Test
  void what_is_not_code_does_not_count() {
    assertThat(CodeLines.in(HEAD)).isZero();
    assertThat(CodeLines.in(source(7))).isEqualTo(7);
  }
}

package org.mailtrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodLinesTest {
  private static final String LINE = "    call(1); // counts once\n\n    // why\n    /* that */\n";
  private static final String TEXT_BLOCK =
      "    call(\"\"\"\n        {\n        }\n        \"\"\");\n";

  @TempDir Path folder;

  private Map<String, Long> tooMany(String... members) throws IOException {
    Path room = Files.createDirectories(folder.resolve("module/src/main/java/room"));
    Files.writeString(
        room.resolve("Room.java"), "class Room {\n" + String.join("\n", members) + "\n}\n");
    return MethodLines.tooMany(folder);
  }

  private static String method(String name, String body) {
    return "  void " + name + "() {\n" + body + "  }\n";
  }

  @Test
  void a_method_of_more_than_15_lines_of_code_is_told_with_their_number() throws IOException {
    assertThat(tooMany(method("whole", LINE.repeat(15)), method("longer", LINE.repeat(16))))
        .isEqualTo(Map.of("Room.longer", 16L));
  }

  @Test
  void a_clause_of_a_contract_has_at_most_25() throws IOException {
    assertThat(
            tooMany(
                "  @Test" + method("whole", LINE.repeat(25)),
                "  @Test" + method("longer", LINE.repeat(26))))
        .isEqualTo(Map.of("Room.longer", 26L));
  }

  @Test
  void a_text_block_is_one_line_and_its_braces_end_nothing() throws IOException {
    assertThat(tooMany(method("texts", TEXT_BLOCK.repeat(15)))).isEmpty();
    assertThat(tooMany(method("texts", TEXT_BLOCK.repeat(16))))
        .isEqualTo(Map.of("Room.texts", 16L));
  }

  @Test
  void constructors_and_types_within_types_count_as_well() throws IOException {
    assertThat(
            tooMany(
                "  Room() {\n" + LINE.repeat(17) + "  }\n",
                "  record Inner(int x) {\n    Inner {\n" + LINE.repeat(18) + "    }\n  }\n"))
        .isEqualTo(Map.of("Room.new", 17L, "Room.Inner.new", 18L));
  }

  @Test
  void what_a_lambda_and_a_class_without_a_name_do_counts_where_it_stands() throws IOException {
    assertThat(tooMany(method("later", "    run(() -> {\n" + LINE.repeat(14) + "    });\n")))
        .isEqualTo(Map.of("Room.later", 16L));
    assertThat(
            tooMany(
                method(
                    "other",
                    "    run(new Job() {\n"
                        + LINE.repeat(0)
                        + method("run", LINE.repeat(12))
                        + "    });\n")))
        .isEqualTo(Map.of("Room.other", 16L));
  }
}

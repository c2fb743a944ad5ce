package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Single messages that people sent and programs mangled, over each way into each database: what is
 * in the log is what the table says.
 */
class CasesTest {
  private static final List<Path> FOLDERS =
      Stream.of(
              Path.of("../mime/src/test/resources/org/mailtrail/mime/cases"),
              Path.of(System.getProperty("mailtrail.shared", "nowhere"), "cases", "mail"))
          .filter(Files::isDirectory)
          .toList();

  /** The case whose contact is known by another address, from a day on. */
  private static final String BY_VALIDITY = "57-";

  @TempDir private Path folder;

  private record Scene(Path cases, LoggingWay way, Databases database) {
    @Override
    public String toString() {
      return way + " " + database + " " + cases;
    }
  }

  static Stream<Scene> scenes() {
    List<LoggingWay> ways = List.of(LoggingWay.values());
    List<Scene> scenes = new ArrayList<>();
    for (Path cases : FOLDERS) {
      for (LoggingWay way : ways) {
        Databases.some(ways.indexOf(way))
            .forEach(database -> scenes.add(new Scene(cases, way, database)));
      }
    }
    return scenes.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void each_case_becomes_what_the_table_says(Scene scene) throws IOException {
    Path cases = scene.cases();
    Map<String, String> expected = expected(cases);
    try (CaseRig rig = new CaseRig(scene.way(), scene.database(), folder)) {
      rig.people(cases.resolve("salespeople.csv"), cases.resolve("contacts.csv"));
      for (String file : expected.keySet()) {
        if (!file.startsWith(BY_VALIDITY)) {
          rig.deliver(file, Files.readAllBytes(cases.resolve(file)));
        }
      }
      rig.log();
      rig.people(cases.resolve("salespeople.csv"), cases.resolve("57-validity.csv"));
      for (String file : expected.keySet()) {
        if (file.startsWith(BY_VALIDITY)) {
          rig.deliver(file, Files.readAllBytes(cases.resolve(file)));
        }
      }

      assertThat(rig.log()).containsExactlyInAnyOrderEntriesOf(expected);
      assertThat(rig.waiting()).isZero();
    }
  }

  private static Map<String, String> expected(Path cases) throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : Files.readAllLines(cases.resolve("expected.tsv"), StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t", -1);
      if (cells[0].endsWith(".eml")) {
        expected.put(cells[0], String.join(" ", cells[1], cells[2], cells[3], cells[4]).strip());
      }
    }
    return expected;
  }
}

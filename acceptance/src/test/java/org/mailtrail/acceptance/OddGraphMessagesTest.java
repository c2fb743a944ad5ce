package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Graph really sends, through the whole product into each database. */
class OddGraphMessagesTest {
  private static final Path CASES = Path.of("../adapter-graph/src/test/resources/cases");
  private static final Path PEOPLE = Path.of("../mime/src/test/resources/org/mailtrail/mime/cases");
  private static final Pattern ROW = Pattern.compile("(?:ID-)?(\\d+)(?:\\.\\.(\\d+))?");
  private static final Pattern RESULT =
      Pattern.compile("LOGGED (IN|OUT)BOUND( JR CT1)?|SKIPPED [A-Z_]+");

  @TempDir private Path folder;

  static Stream<Databases> databases() {
    return Databases.some(0);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void each_message_becomes_what_the_table_says(Databases database) throws IOException {
    try (CaseRig rig = new CaseRig(LoggingWay.GRAPH, database, folder)) {
      rig.people(PEOPLE.resolve("salespeople.csv"), PEOPLE.resolve("contacts.csv"));
      JsonNode list = new ObjectMapper().readTree(CASES.resolve("odd-messages.json").toFile());
      for (JsonNode message : list.get("value")) {
        String id = message.get("id").asText();
        rig.deliver(id, ("X-Case: " + id + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII))
            .tell(message.toString());
      }

      assertThat(rig.log()).containsExactlyInAnyOrderEntriesOf(expected());
      assertThat(rig.waiting()).isZero();
    }
  }

  /** The rows of expected.tsv, one for each number. */
  private static Map<String, String> expected() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : Files.readAllLines(CASES.resolve("expected.tsv"), StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t", -1);
      Matcher result = RESULT.matcher(cells[1]);
      Matcher numbers = ROW.matcher(cells[0]);
      while (result.lookingAt() && numbers.find()) {
        int first = Integer.parseInt(numbers.group(1));
        int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
        for (int number = first; number <= last; number++) {
          expected.put(String.format(Locale.ROOT, "ID-%02d", number), result.group());
        }
      }
    }
    expected.put("ID-10", "SKIPPED NO_SENDER"); // the SMTP address is told nowhere
    expected.put("ID-11", "SKIPPED NO_RECIPIENTS"); // likewise
    expected.put("ID-40", "LOGGED INBOUND JR CT1"); // newsletters are skipped only on request
    return expected;
  }
}

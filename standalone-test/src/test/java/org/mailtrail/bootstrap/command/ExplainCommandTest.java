package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the command says of each case is what becomes of such a message. */
class ExplainCommandTest extends InstalledTrial {
  private static final String LETTER = "../examples/letter.eml";
  private static final Path CASES = Path.of("../mime/src/test/resources/org/mailtrail/mime/cases");

  private void people(String contacts) throws IOException {
    good(
        "import",
        "--salespeople=" + CASES.resolve("salespeople.csv"),
        "--contacts=" + CASES.resolve(contacts));
  }

  private void assertExplained(boolean byValidity) throws IOException {
    Map<String, String[]> cases = new LinkedHashMap<>();
    for (String line : Files.readAllLines(CASES.resolve("expected.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (cells[0].endsWith(".eml") && cells[0].startsWith("57-") == byValidity) {
        cases.put(CASES.resolve(cells[0]).toString(), cells);
      }
    }
    Map<String, String> explained = explained(cases.keySet());
    assertThat(explained).containsOnlyKeys(cases.keySet());
    cases.forEach((file, cells) -> assertExplained(cells, explained.get(file)));
  }

  private Map<String, String> explained(Set<String> files) {
    List<String> words = new ArrayList<>(files);
    words.add(0, "explain");
    words.add(1, LETTER); // so that there are two at least
    Map<String, String> explained = new LinkedHashMap<>();
    for (String part : good(words.toArray(String[]::new)).split("(?m)^== ")) {
      int end = part.indexOf('\n');
      explained.put(part.substring(0, Math.max(end, 0)), part.substring(end + 1));
    }
    explained.remove("");
    explained.remove(LETTER);
    return explained;
  }

  private static void assertExplained(String[] cells, String said) {
    if (cells[1].equals("LOGGED")) {
      for (String contact : cells[4].split("\\+", -1)) {
        assertThat(said).as(cells[0]).contains(cells[2] + " " + cells[3] + " – " + contact);
      }
    } else if (!cells[2].equals("DUPLICATE")) { // of what was logged: it logs nothing
      assertThat(said)
          .as(cells[0])
          .contains(cells[1].equals("SKIPPED") ? "skipped: " + cells[2] : "unmatched: ");
    }
    boolean bySigns = cells[2].equals("AUTOMATED") || cells[2].equals("SENSITIVE");
    assertThat(said.contains("Shown by   ")).as(cells[0]).isEqualTo(bySigns);
  }

  @Test
  void each_case_is_explained_as_the_table_of_cases_decides_it() throws IOException {
    people("contacts.csv");
    assertExplained(false);
  }

  @Test
  void an_address_counts_by_the_day_of_receipt() throws IOException {
    people("57-validity.csv");
    assertExplained(true);
  }
}

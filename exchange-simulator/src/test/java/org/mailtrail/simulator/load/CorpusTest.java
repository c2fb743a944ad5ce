package org.mailtrail.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mailtrail.mime.MimeReader;
import org.mailtrail.mime.ParsedMail;

/** What is read out of real mail, judged by tables that another program made. */
@EnabledIfSystemProperty(named = "mailtrail.shared", matches = ".+")
class CorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("mailtrail.shared", ""), "corpus");

  @Test
  void the_enron_log_follows_from_what_is_read() {
    assertLogEquals(CORPUS.resolve("enron"), "enron-shared.mbox.gz", 32_904);
  }

  @Test
  void the_spamassassin_log_follows_from_what_is_read() {
    assertLogEquals(CORPUS.resolve("spamassassin"), "spamassassin-shared.zip", 3_038);
  }

  private static void assertLogEquals(Path folder, String file, int messages) {
    Set<String> sales = addresses(folder.resolve("salespeople.csv"));
    Set<String> contacts = addresses(folder.resolve("contacts.csv"));
    Set<String> excused = new HashSet<>();
    table(folder.resolve("notes.tsv")).forEach(row -> excused.add(row.get("message_id")));
    Map<String, String> expected = new TreeMap<>();
    table(folder.resolve("truth.tsv"))
        .forEach(
            row ->
                expected.put(
                    String.join(
                        "\t",
                        row.get("message_id"),
                        row.get("direction"),
                        row.get("salesperson"),
                        row.get("contact")),
                    row.get("sent_utc") + " " + row.get("subject")));
    Map<String, String> actual = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    int[] count = new int[1];
    MailFiles.read(
        folder.resolve(file),
        raw -> {
          count[0]++;
          ParsedMail mail = MimeReader.read(raw);
          String key =
              mail.messageId() == null ? "none" + count[0] : mail.messageId().replaceAll("\\s", "");
          if (!seen.add(key) || mail.people().from() == null) {
            return;
          }
          String from = mail.people().from().address().toLowerCase(Locale.ROOT);
          String rest =
              (mail.sentAt() == null ? "" : format(mail.sentAt())) + " " + clean(mail.subject());
          Stream.concat(mail.people().to().stream(), mail.people().cc().stream())
              .map(a -> a.address().toLowerCase(Locale.ROOT))
              .forEach(
                  to -> {
                    if (sales.contains(from) && contacts.contains(to)) {
                      actual.put(String.join("\t", key, "OUTBOUND", from, to), rest);
                    }
                    if (contacts.contains(from) && sales.contains(to)) {
                      actual.put(String.join("\t", key, "INBOUND", to, from), rest);
                    }
                  });
        });
    assertThat(count[0]).isEqualTo(messages);
    Set<String> missing = new TreeSet<>(expected.keySet());
    missing.removeAll(actual.keySet());
    Set<String> extra = new TreeSet<>(actual.keySet());
    extra.removeAll(expected.keySet());
    assertThat(missing).as("missing").isEmpty();
    assertThat(extra).as("extra").isEmpty();
    List<String> wrong = new ArrayList<>();
    expected.forEach(
        (key, value) -> {
          if (!value.equals(actual.get(key))
              && !excused.contains(key.substring(0, key.indexOf('\t')))) {
            wrong.add(key + "\n  expected " + value + "\n  but was  " + actual.get(key));
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static String format(Instant instant) {
    return instant.toString();
  }

  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x1f\\x7f]", " ").replaceAll("(?U)\\s+", " ").strip();
  }

  private static Set<String> addresses(Path csv) {
    Set<String> found = new HashSet<>();
    for (String line : lines(csv)) {
      for (String cell : line.split(",")) {
        if (cell.contains("@")) {
          found.add(cell.replace("\"", "").strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return found;
  }

  private static List<Map<String, String>> table(Path tsv) {
    List<String> lines = lines(tsv);
    String[] names = lines.get(0).split("\t", -1);
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split("\t", -1);
              Map<String, String> row = new HashMap<>();
              for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
              }
              return row;
            })
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return List.of(
          Files.readString(file, StandardCharsets.UTF_8).replaceAll("\n+$", "").split("\n"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

package org.mailtrail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mailtrail.mime.address.MailAddress;

/**
 * Test mail of other people's mail libraries, broken and whole, judged by a table that another
 * reader made (Python's {@code email}). Each difference that is left was looked at; there the other
 * reader is mistaken.
 */
@EnabledIfSystemProperty(named = "mailtrail.shared", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixturesTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("mailtrail.shared", ""), "corpus", "mime");

  private final Map<String, List<String>> differences = new HashMap<>();
  private int fixtures;

  @BeforeAll
  void read_all_fixtures() throws IOException {
    Map<String, Map<String, String>> expected = table();
    try (ZipFile zip = new ZipFile(CORPUS.resolve("mime-shared.zip").toFile())) {
      for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
        Map<String, String> row = expected.get(entry.getName());
        if (row != null) {
          fixtures++;
          compare(row, MimeReader.read(zip.getInputStream(entry).readAllBytes()));
        }
      }
    }
    assertThat(fixtures).isGreaterThan(900);
  }

  private void compare(Map<String, String> row, ParsedMail mail) {
    MailAddress from = mail.people().from();
    compare(
        row, "from", addresses(row.get("from"), 1), from == null ? "" : addresses(List.of(from)));
    for (String field : List.of("to", "cc")) {
      List<MailAddress> read = field.equals("to") ? mail.people().to() : mail.people().cc();
      compare(row, field, addresses(row.get(field), Integer.MAX_VALUE), addresses(read));
    }
    compare(row, "subject", row.get("subject"), clean(mail.subject()));
    compare(
        row,
        "date_utc",
        row.get("date_utc"),
        mail.sentAt() == null ? "" : mail.sentAt().toString());
    compare(
        row,
        "message_id",
        row.get("message_id"),
        mail.messageId() == null ? "" : mail.messageId().replaceAll("\\s", ""));
  }

  private void compare(Map<String, String> row, String field, String expected, String actual) {
    if (!expected.equals(actual)) {
      differences
          .computeIfAbsent(field, unused -> new ArrayList<>())
          .add(row.get("file") + "\n  expected " + expected + "\n  but was  " + actual);
    }
  }

  private List<String> differences(String field) {
    return differences.getOrDefault(field, List.of());
  }

  @Test
  void the_author_is_the_one_that_another_reader_finds() {
    // one address as display name, which the other takes for the address
    assertThat(differences("from")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void the_recipients_are_those_that_another_reader_finds() {
    // an address as display name; a byte of no charset; a group's name before an at sign
    assertThat(differences("to")).hasSizeLessThanOrEqualTo(3);
    assertThat(differences("cc")).isEmpty();
  }

  @Test
  void the_subject_is_the_one_that_another_reader_finds() {
    // raw bytes of no named charset, which the other gives up on; white space before the colon;
    // a character between two encoded words
    assertThat(differences("subject")).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void the_date_is_the_one_that_another_reader_finds() {
    // one with PM, which the other takes for the morning; one with a comment before its zone
    assertThat(differences("date_utc")).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void the_message_id_is_the_one_that_another_reader_finds() {
    assertThat(differences("message_id")).isEmpty();
  }

  private static String addresses(String cell, int atMost) {
    return Stream.of(cell.split("; "))
        .filter(word -> word.contains("@"))
        .limit(atMost)
        .collect(Collectors.joining("; "));
  }

  private static String addresses(List<MailAddress> read) {
    return read.stream()
        .filter(MailAddress::hasDomain)
        .map(found -> clean(found.address().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining("; "));
  }

  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x1f\\x7f]", " ").replaceAll("(?U)\\s+", " ").strip();
  }

  private static Map<String, Map<String, String>> table() throws IOException {
    String text =
        Files.readString(CORPUS.resolve("mime-shared.expectations.tsv"), StandardCharsets.UTF_8);
    List<String> lines = List.of(text.split("\n"));
    String[] names = lines.get(0).split("\t", -1);
    Map<String, Map<String, String>> rows = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.put(cells[0], row);
    }
    return rows;
  }
}

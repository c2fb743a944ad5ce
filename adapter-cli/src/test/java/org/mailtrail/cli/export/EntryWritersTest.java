package org.mailtrail.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.formats.export.RecordWriter;

/** Each writer is read back to its last byte, at sizes round the buffers that lie below. */
class EntryWritersTest {
  private static String written(EntryFormat format, List<InteractionLogEntry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    RecordWriter<InteractionLogEntry> writer = format.to(out);
    entries.forEach(writer::write);
    writer.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<InteractionLogEntry> entries(int count) {
    return IntStream.range(0, count).mapToObj(n -> Entries.with(n, "Offer " + n)).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 97, 1_000})
  void every_entry_is_written_in_every_form(int count) throws IOException {
    List<InteractionLogEntry> entries = entries(count);

    List<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(written(EntryFormat.CSV, entries)).stream().toList();
    assertThat(csv)
        .extracting(record -> record.getField("subject"))
        .containsExactlyElementsOf(subjects(entries));
    assertThat(csv).allMatch(record -> record.getField("pass").length() == 36);
    assertThat(written(EntryFormat.JSONL, entries).lines().count()).isEqualTo(count);
    assertThat(subjects(written(EntryFormat.JSON, entries)))
        .containsExactlyElementsOf(subjects(entries));
    assertThat(written(EntryFormat.TSV, entries).lines().count()).isEqualTo(count + 1L);
    assertThat(written(EntryFormat.TABLE, entries).lines())
        .filteredOn(line -> line.contains("Fabrikam"))
        .hasSize(count);
  }

  private static List<String> subjects(List<InteractionLogEntry> entries) {
    return entries.stream().map(entry -> entry.interaction().subject()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 97, 4_095, 4_096, 7_900, 8_191, 8_192, 8_193, 16_383, 16_384, 16_385, 70_000})
  void an_entry_of_any_size_is_written_to_its_last_byte(int size) throws IOException {
    for (String letter : List.of("x", "ü", "中")) {
      InteractionLogEntry entry = Entries.with(1, letter.repeat(size));

      assertThat(
              CsvReader.builder()
                  .ofNamedCsvRecord(written(EntryFormat.CSV, List.of(entry)))
                  .stream()
                  .toList())
          .singleElement()
          .satisfies(
              record -> {
                assertThat(record.getField("subject")).hasSize(size);
                assertThat(record.getField("pass")).hasSize(36);
              });
      assertThat(written(EntryFormat.TSV, List.of(entry)))
          .endsWith("\t" + letter.repeat(size) + "\n");
      for (EntryFormat format : List.of(EntryFormat.JSON, EntryFormat.JSONL)) {
        assertThat(subjects(written(format, List.of(entry))))
            .singleElement()
            .asString()
            .hasSize(size);
      }
      assertThat(written(EntryFormat.TABLE, List.of(entry))).endsWith(System.lineSeparator());
    }
  }

  /** Read by a parser that goes on behind the end of a value, as one of JSON Lines does. */
  private static List<String> subjects(String json) throws IOException {
    List<String> subjects = new ArrayList<>();
    assertThat(json).endsWith("\n");
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if ("subject".equals(parser.currentName()) && parser.currentToken().isScalarValue()) {
          subjects.add(parser.getText());
        }
      }
    }
    return subjects;
  }

  @Test
  void json_is_one_array_and_json_lines_are_objects() {
    assertThat(written(EntryFormat.JSON, List.of())).isEqualTo("[]\n");
    assertThat(written(EntryFormat.JSON, entries(2)).lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("["),
            line -> assertThat(line).startsWith("{").endsWith("},"),
            line -> assertThat(line).startsWith("{").endsWith("}"),
            line -> assertThat(line).isEqualTo("]"));
    assertThat(written(EntryFormat.JSONL, List.of())).isEmpty();
    assertThat(written(EntryFormat.JSONL, entries(2)).lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }

  @Test
  void numbers_and_booleans_are_such_and_what_is_absent_is_null() {
    for (EntryFormat format : List.of(EntryFormat.JSON, EntryFormat.JSONL)) {
      assertThat(written(format, entries(1)))
          .contains("\"entryNumber\":1,", "\"cost\":0,", "\"size\":1234,")
          .contains("\"hasAttachments\":false,", "\"cancelled\":false,")
          .contains("\"webLink\":null,", "\"opportunityNumber\":null,")
          .contains("\"sentAt\":\"2026-11-24T12:00:00Z\",", "\"duration\":\"PT0S\",");
    }
  }

  @Test
  void a_csv_of_nothing_has_its_header_row() {
    assertThat(written(EntryFormat.CSV, List.of()))
        .startsWith("entryNumber,date,informationFlow")
        .endsWith("loggedAt,pass\r\n");
  }

  @Test
  void nothing_depends_on_the_language_of_the_machine() {
    Locale before = Locale.getDefault();
    try {
      for (EntryFormat format : EntryFormat.values()) {
        Locale.setDefault(Locale.ROOT);
        String plain = written(format, entries(3));
        for (String tag : List.of("tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          assertThat(written(format, entries(3))).as(format + " " + tag).isEqualTo(plain);
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-x", "@x", "\tx", "\rx"})
  void a_spreadsheet_takes_no_subject_for_a_formula(String subject) {
    List<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(written(EntryFormat.CSV, List.of(Entries.with(1, subject))))
            .stream()
            .toList();

    assertThat(csv).extracting(record -> record.getField("subject")).containsExactly("'" + subject);
  }
}

package org.mailtrail.bootstrap.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.domain.message.EmailAddress;

/** Reads a CSV file (RFC 4180, UTF-8 with or without byte order mark) with a header row. */
final class Csv {
  private final Path file;
  private final List<String> problems;

  Csv(Path file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** One row: its line, and its fields by lower-case name. */
  final class Row {
    private final NamedCsvRecord record;

    private Row(NamedCsvRecord record) {
      this.record = record;
    }

    /** The field; empty text when the column is missing. */
    String text(String column) {
      return record.getHeader().stream()
          .filter(name -> name.strip().toLowerCase(Locale.ROOT).equals(column))
          .findFirst()
          .flatMap(record::findField)
          .map(String::strip)
          .orElse("");
    }

    /** The addresses in the field, separated by semicolons. */
    List<EmailAddress> addresses(String column) {
      List<EmailAddress> addresses = new ArrayList<>();
      for (String text : text(column).split(";", -1)) {
        if (!text.isBlank()) {
          Optional<EmailAddress> address = EmailAddress.parse(text);
          address.ifPresent(addresses::add);
          if (address.isEmpty()) {
            problem("\"" + text.strip() + "\" is no e-mail address");
          }
        }
      }
      return addresses;
    }

    void problem(String what) {
      problems.add(file + ":" + record.getStartingLineNumber() + ": " + what);
    }
  }

  void read(List<String> requiredColumns, Consumer<Row> reader) {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      boolean first = true;
      for (NamedCsvRecord record : csv) {
        if (first && lacks(record, requiredColumns)) {
          return;
        }
        first = false;
        reader.accept(new Row(record));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add(file + ": cannot be read. Check the path, and that it is text in UTF-8.");
    } catch (CsvParseException broken) {
      problems.add(file + ": is not valid CSV: " + broken.getMessage());
    }
  }

  private boolean lacks(NamedCsvRecord record, List<String> requiredColumns) {
    List<String> names =
        record.getHeader().stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
    List<String> missing =
        requiredColumns.stream().filter(column -> !names.contains(column)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          file + ":1: the header row lacks " + String.join(", ", missing) + "; it has " + names);
    }
    return !missing.isEmpty();
  }
}

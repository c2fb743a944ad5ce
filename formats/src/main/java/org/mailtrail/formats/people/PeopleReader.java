package org.mailtrail.formats.people;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.formats.csv.Csv;
import org.mailtrail.formats.csv.CsvSource;
import org.mailtrail.formats.csv.Header;
import org.mailtrail.formats.csv.Problems;

/** Reads salespeople and contacts from CSV files: whole, or not at all. Writes nothing. */
public final class PeopleReader {
  private final Csv.Reading reading;

  private PeopleReader(Csv.Reading reading) {
    this.reading = reading;
  }

  /** A reader of files in UTF-8 or with a byte order mark. */
  public PeopleReader() {
    this(new Csv.Reading(StandardCharsets.UTF_8, Set.of()));
  }

  /** The same, of files without a byte order mark in this encoding, but for these columns. */
  public PeopleReader reading(Charset charset, Collection<String> ignoredColumns) {
    Set<String> ignored = ignoredColumns.stream().map(Header::name).collect(Collectors.toSet());
    return new PeopleReader(new Csv.Reading(charset, ignored));
  }

  /**
   * The people in the files.
   *
   * @throws PeopleFileException with all problems and their places
   */
  public PeopleDesk.People read(Optional<CsvSource> salespeople, Optional<CsvSource> contacts) {
    Problems problems = new Problems();
    PeopleDesk.People people =
        new PeopleDesk.People(
            salespeople
                .map(file -> List.copyOf(SalespeopleCsv.read(csv(file, problems))))
                .orElse(List.of()),
            contacts
                .map(file -> List.copyOf(ContactsCsv.read(csv(file, problems))))
                .orElse(List.of()));
    if (problems.count() > 0) {
      throw new PeopleFileException(problems);
    }
    return people;
  }

  private Csv csv(CsvSource file, Problems problems) {
    return new Csv(file, reading, problems);
  }
}

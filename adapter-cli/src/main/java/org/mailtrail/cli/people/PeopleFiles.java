package org.mailtrail.cli.people;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailtrail.application.port.books.PeopleRegister;
import org.mailtrail.application.port.books.PeopleRegister.Changes;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;

/**
 * Imports salespeople and contacts: both files are read and checked before anything is written, and
 * are written together or not at all.
 */
public final class PeopleFiles {
  private final PeopleRegister register;
  private final UnitOfWork unitOfWork;
  private final Csv.Reading reading;

  private PeopleFiles(PeopleRegister register, UnitOfWork unitOfWork, Csv.Reading reading) {
    this.register = register;
    this.unitOfWork = unitOfWork;
    this.reading = reading;
  }

  /** An import into this register, from files in UTF-8 or with a byte order mark. */
  public PeopleFiles(PeopleRegister register, UnitOfWork unitOfWork) {
    this(register, unitOfWork, new Csv.Reading(StandardCharsets.UTF_8, Set.of()));
  }

  /** The same, from files without a byte order mark in this encoding, but for these columns. */
  public PeopleFiles reading(Charset charset, Collection<String> ignoredColumns) {
    Set<String> ignored = ignoredColumns.stream().map(Header::name).collect(Collectors.toSet());
    return new PeopleFiles(register, unitOfWork, new Csv.Reading(charset, ignored));
  }

  /** What an import did. */
  public record Imported(Changes salespeople, Changes contacts) {}

  /**
   * Adds the people in the files, or replaces those with the same code or number.
   *
   * @throws PeopleFileException with all problems and their places; then nothing was written
   */
  public Imported read(Optional<Path> salespeopleFile, Optional<Path> contactsFile) {
    Problems problems = new Problems();
    Collection<Salesperson> salespeople =
        salespeopleFile
            .map(file -> SalespeopleCsv.read(new Csv(file, reading, problems)))
            .orElse(List.of());
    Collection<Contact> contacts =
        contactsFile
            .map(file -> ContactsCsv.read(new Csv(file, reading, problems)))
            .orElse(List.of());
    problems.refuse();
    Imported[] imported = {new Imported(Changes.NONE, Changes.NONE)};
    unitOfWork.run(
        () ->
            imported[0] =
                new Imported(register.putSalespeople(salespeople), register.putContacts(contacts)));
    return imported[0];
  }
}

package org.mailtrail.formats.people;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.application.port.people.PeopleRegister.Changes;
import org.mailtrail.formats.csv.CsvSource;

/**
 * Puts salespeople and contacts straight into a register: both files are read and checked before
 * anything is written, and are written together or not at all.
 */
public final class PeopleFiles {
  private final PeopleRegister register;
  private final UnitOfWork unitOfWork;
  private final PeopleReader reader;

  private PeopleFiles(PeopleRegister register, UnitOfWork unitOfWork, PeopleReader reader) {
    this.register = register;
    this.unitOfWork = unitOfWork;
    this.reader = reader;
  }

  /** An import into this register, from files in UTF-8 or with a byte order mark. */
  public PeopleFiles(PeopleRegister register, UnitOfWork unitOfWork) {
    this(register, unitOfWork, new PeopleReader());
  }

  /** The same, from files without a byte order mark in this encoding, but for these columns. */
  public PeopleFiles reading(Charset charset, Collection<String> ignoredColumns) {
    return new PeopleFiles(register, unitOfWork, reader.reading(charset, ignoredColumns));
  }

  /** What an import did. */
  public record Imported(Changes salespeople, Changes contacts) {}

  /**
   * Adds the people in the files, or replaces those with the same code or number.
   *
   * @throws PeopleFileException with all problems and their places; then nothing was written
   */
  public Imported read(Optional<Path> salespeopleFile, Optional<Path> contactsFile) {
    PeopleDesk.People people =
        reader.read(salespeopleFile.map(CsvSource::of), contactsFile.map(CsvSource::of));
    return unitOfWork.run(
        () ->
            new Imported(
                register.putSalespeople(people.salespeople()),
                register.putContacts(people.contacts())));
  }
}

package org.mailtrail.bootstrap.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.books.PeopleRegister;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;

/** Imports salespeople and contacts: both files are read and checked before anything is written. */
public final class PeopleFiles {
  private final PeopleRegister register;
  private final UnitOfWork unitOfWork;

  /** An import into this register. */
  public PeopleFiles(PeopleRegister register, UnitOfWork unitOfWork) {
    this.register = register;
    this.unitOfWork = unitOfWork;
  }

  /** How many people an import brought. */
  public record Imported(int salespeople, int contacts) {}

  /**
   * Adds the people in the files, or replaces those with the same code or number.
   *
   * @throws PeopleFileException with all problems and their lines; then nothing was written
   */
  public Imported read(Optional<Path> salespeopleFile, Optional<Path> contactsFile) {
    List<String> problems = new ArrayList<>();
    Collection<Salesperson> salespeople =
        salespeopleFile.map(file -> SalespeopleCsv.read(file, problems)).orElse(List.of());
    Collection<Contact> contacts =
        contactsFile.map(file -> ContactsCsv.read(file, problems)).orElse(List.of());
    if (!problems.isEmpty()) {
      throw new PeopleFileException(problems);
    }
    unitOfWork.run(
        () -> {
          register.putSalespeople(salespeople);
          register.putContacts(contacts);
        });
    return new Imported(salespeople.size(), contacts.size());
  }
}

package org.mailtrail.application.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * Takes people in: no change without its lines in the audit trail, all in one transaction. Of many
 * people at once the trail names the first hundred.
 */
public final class PeopleDesk {
  private static final int NAMED = 100;

  private final PeopleRegister register;
  private final PeopleDirectory directory;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /** A desk over these books. */
  public PeopleDesk(
      PeopleRegister register,
      PeopleDirectory directory,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.register = register;
    this.directory = directory;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** The contact with this number. */
  public Optional<Contact> contact(ContactNumber number) {
    return directory.contacts(List.of(number)).stream().findFirst();
  }

  /** The salesperson with this code. */
  public Optional<Salesperson> salesperson(SalespersonCode code) {
    return directory.salespeople(List.of(code)).stream().findFirst();
  }

  /** What taking these people in would come to. */
  PeopleDifferences preview(People people) {
    return PeopleDifferences.between(directory, people);
  }

  /** Takes them in. */
  public DeskAnswer<PeopleDifferences> take(People people, Signature by) {
    return DeskAnswer.inOneUnit(unitOfWork, () -> DeskAnswer.done(takeInUnit(people, by)));
  }

  /** The same inside a unit of work that has begun. */
  public PeopleDifferences takeInUnit(People people, Signature by) {
    PeopleDifferences differences = preview(people);
    if (!differences.isEmpty()) {
      register.putSalespeople(people.salespeople());
      register.putContacts(people.contacts());
      trail.append(by.under(clock.instant(), AuditEntry.ALL_MAILBOXES, lines(differences)));
    }
    return differences;
  }

  private static List<AuditEntry.Change> lines(PeopleDifferences differences) {
    List<AuditEntry.Change> lines = new ArrayList<>();
    differences.added().stream()
        .limit(NAMED)
        .forEach(person -> lines.add(new AuditEntry.Change(person.key(), "", person.now())));
    differences.changed().stream()
        .limit(NAMED)
        .forEach(
            person ->
                lines.add(new AuditEntry.Change(person.key(), person.before(), person.now())));
    return lines;
  }

  /**
   * People to be taken in.
   *
   * @param salespeople each code once
   * @param contacts each number once
   */
  public record People(List<Salesperson> salespeople, List<Contact> contacts) {
    /** Copies the lists. */
    public People {
      salespeople = List.copyOf(salespeople);
      contacts = List.copyOf(contacts);
    }

    /** One contact. */
    public static People of(Contact contact) {
      return new People(List.of(), List.of(contact));
    }

    /** One salesperson. */
    public static People of(Salesperson salesperson) {
      return new People(List.of(salesperson), List.of());
    }
  }
}

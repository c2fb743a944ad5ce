package org.mailtrail.application.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.PeopleNames;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
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
  private final Erasures erasures;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /** A desk over these books. */
  public PeopleDesk(
      PeopleRegister register,
      PeopleDirectory directory,
      Erasures erasures,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.register = register;
    this.directory = directory;
    this.erasures = erasures;
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

  /**
   * Takes them in; refused where a name is too long, and where one of them was erased and nobody
   * wants that one again.
   */
  public DeskAnswer<PeopleDifferences> take(People people, Signature by) {
    return DeskAnswer.inOneUnit(
        unitOfWork,
        () ->
            objection(people)
                .map(DeskAnswer::<PeopleDifferences>refused)
                .orElseGet(() -> DeskAnswer.done(takeInUnit(people, by))));
  }

  /** Why not all of them can be taken in. */
  public Optional<Refusal> objection(People people) {
    Stream<String> names =
        Stream.concat(
            people.salespeople().stream().map(Salesperson::name),
            people.contacts().stream().map(Contact::name));
    return tooLong("name", names)
        .or(() -> tooLong("company", people.contacts().stream().map(Contact::company)))
        .or(() -> erased(people));
  }

  private static Optional<Refusal> tooLong(String kind, Stream<String> names) {
    return names
        .filter(name -> !PeopleNames.isKept(name))
        .findFirst()
        .map(name -> Refusal.tooLong(kind, name, PeopleNames.LONGEST));
  }

  /** An address was erased, and nobody wants it again. */
  private Optional<Refusal> erased(People people) {
    List<EmailAddress> addresses = people.contactAddresses();
    Map<EmailAddress, LocalDate> firstDays =
        addresses.isEmpty() ? Map.of() : erasures.firstDays(addresses);
    return people.contacts().stream()
        .filter(
            contact ->
                contact.addresses().stream()
                    .anyMatch(a -> LocalDate.MAX.equals(firstDays.get(a.address()))))
        .findFirst()
        .map(contact -> Refusal.erased("contact " + contact.number()));
  }

  /** Whether mail that was received then must not be logged with the address, as it was erased. */
  public boolean isBarred(EmailAddress address, Instant receivedAt) {
    LocalDate day = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
    return Erasures.isBarred(erasures.firstDays(List.of(address)), address, day);
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

    /** Every address of every contact. */
    public List<EmailAddress> contactAddresses() {
      return contacts.stream()
          .flatMap(contact -> contact.addresses().stream().map(ContactAddress::address))
          .toList();
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

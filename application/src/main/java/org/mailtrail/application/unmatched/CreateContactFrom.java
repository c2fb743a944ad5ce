package org.mailtrail.application.unmatched;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.log.NumberSeries;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;

/** Creates a contact from a display name and an address, with the next number that is free. */
public final class CreateContactFrom {
  private static final String SERIES = "CT";
  private static final int TRIES = 10_000;

  private final PeopleDesk desk;
  private final PeopleDirectory directory;
  private final AddressBook book;
  private final NumberSeries numbers;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /** Creates contacts at this desk, which shares the unit of work. */
  public CreateContactFrom(
      PeopleDesk desk,
      PeopleDirectory directory,
      AddressBook book,
      NumberSeries numbers,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.desk = desk;
    this.directory = directory;
    this.book = book;
    this.numbers = numbers;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Creates the contact. Refused when somebody has the address already.
   *
   * @param person display name and address; without a name, what stands before the {@code @}
   * @param company the company's name, empty for a private person
   * @param who who wants it
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Contact> create(Participant person, String company, String who) {
    return DeskAnswer.inOneUnit(
        unitOfWork,
        () ->
            owner(person.address())
                .map(DeskAnswer::<Contact>refused)
                .orElseGet(() -> created(person, company.strip(), who)));
  }

  private Optional<Refusal> owner(EmailAddress address) {
    KnownPeople known = book.lookUp(Set.of(address));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return known
        .salesperson(address)
        .map(person -> "salesperson " + person.code())
        .or(
            () ->
                known.contacts(address, today).stream()
                    .findFirst()
                    .map(contact -> "contact " + contact.number()))
        .map(owner -> taken(address, owner));
  }

  private static Refusal taken(EmailAddress address, String owner) {
    return new Refusal(
        "address-taken",
        "the address " + address + " is that of " + owner,
        "Assign the message to that one, or change the address there.");
  }

  private DeskAnswer<Contact> created(Participant person, String company, String who) {
    String name = person.displayName().strip();
    Contact contact =
        new Contact(
            free(),
            name.isEmpty() ? person.address().localPart() : name,
            company,
            List.of(ContactAddress.always(person.address())),
            Contact.Standing.OPEN);
    PeopleDesk.People wanted = PeopleDesk.People.of(contact);
    Optional<Refusal> objection = desk.objection(wanted);
    if (objection.isPresent()) {
      return DeskAnswer.refused(objection.get());
    }
    desk.takeInUnit(wanted, Signature.of(who, CreateContactFrom.class));
    return DeskAnswer.done(contact);
  }

  /** Contacts that came from elsewhere may have taken numbers of the series. */
  private ContactNumber free() {
    for (int i = 0; i < TRIES; i++) {
      ContactNumber number =
          new ContactNumber(String.format(Locale.ROOT, "CT%06d", numbers.next(SERIES)));
      if (directory.contacts(List.of(number)).isEmpty()) {
        return number;
      }
    }
    throw new IllegalStateException("the number series of contacts runs through taken numbers");
  }
}

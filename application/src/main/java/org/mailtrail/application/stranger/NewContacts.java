package org.mailtrail.application.stranger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.port.log.NumberSeries;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.policy.PublicMail;

/**
 * Creates contacts nobody asked for. Their numbers are of a series of its own, {@code MT000001},
 * which marks them as created by Mailtrail; the audit trail names it too.
 */
final class NewContacts {
  /** The letters with which their numbers begin. */
  public static final String SERIES = "MT";

  private static final String WHO = "Mailtrail";
  private static final int TRIES = 10_000;
  private static final int LONGEST_NAME = 200;

  private final PeopleDesk desk;
  private final AddressBook book;
  private final NumberSeries numbers;
  private final DomainOwners owners;
  private final Clock clock;

  /** Creates contacts at this desk, which shares the unit of work. */
  public NewContacts(
      PeopleDesk desk, AddressBook book, NumberSeries numbers, DomainOwners owners, Clock clock) {
    this.desk = desk;
    this.book = book;
    this.numbers = numbers;
    this.owners = owners;
    this.clock = clock;
  }

  /**
   * A contact for this person, in the unit of work. The number comes first: who takes one has all
   * others who want one wait until the commit, and whoever waited finds the contact of the one
   * before, instead of creating it twice.
   *
   * @return empty when the address is a salesperson's by now
   */
  Optional<Contact> create(Participant person) {
    ContactNumber number = free();
    EmailAddress address = person.address();
    KnownPeople known = book.lookUp(Set.of(address));
    if (known.salesperson(address).isPresent()) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return known.contacts(address, today).stream()
        .findFirst()
        .or(() -> Optional.of(created(number, person)));
  }

  private Contact created(ContactNumber number, Participant person) {
    Contact contact =
        new Contact(
            number,
            name(person),
            company(person.address().domain()),
            List.of(ContactAddress.always(person.address())),
            Contact.Standing.OPEN);
    desk.takeInUnit(PeopleDesk.People.of(contact), Signature.of(WHO, NewContacts.class));
    return contact;
  }

  private static String name(Participant person) {
    String name = person.displayName().strip();
    String chosen = name.isEmpty() ? person.address().localPart() : name;
    return chosen
        .codePoints()
        .limit(LONGEST_NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whose domain it is, else the domain itself; a public one says nothing of a company. */
  private String company(String domain) {
    return PublicMail.isPublic(domain)
        ? ""
        : owners.owner(domain).map(Contact::company).orElse(domain);
  }

  /** Contacts that came from elsewhere may have taken numbers of the series. */
  private ContactNumber free() {
    for (int i = 0; i < TRIES; i++) {
      ContactNumber number =
          new ContactNumber(String.format(Locale.ROOT, "MT%06d", numbers.next(SERIES)));
      if (desk.contact(number).isEmpty()) {
        return number;
      }
    }
    throw new IllegalStateException("the number series " + SERIES + " runs through taken numbers");
  }
}

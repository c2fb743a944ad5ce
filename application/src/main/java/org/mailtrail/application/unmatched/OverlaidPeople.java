package org.mailtrail.application.unmatched;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;

/**
 * The people of a message as they are known, with those in whom a person said to be behind an
 * address: with them the decision table decides once more.
 *
 * @param people all of them
 * @param contactAddress the address that is the chosen contact's
 */
record OverlaidPeople(KnownPeople people, Optional<EmailAddress> contactAddress) {
  static OverlaidPeople of(Message message, KnownPeople known, Assignment wish, Chosen chosen) {
    Seats seats = new Seats(message, known);
    Optional<EmailAddress> contactAddress =
        chosen.contact().flatMap(contact -> wish.contactAddress().or(seats::ofContact));
    Optional<EmailAddress> salespersonAddress =
        chosen.salesperson().flatMap(person -> seats.ofSalesperson(contactAddress));
    KnownPeople people = known;
    if (contactAddress.isPresent()) {
      people = people.with(contactAddress.get(), chosen.contact().orElseThrow());
    }
    if (salespersonAddress.isPresent()) {
      people = people.with(salespersonAddress.get(), chosen.salesperson().orElseThrow());
    }
    return new OverlaidPeople(people, contactAddress);
  }

  /** Who was chosen. */
  record Chosen(Optional<Contact> contact, Optional<Salesperson> salesperson) {}

  /** Which addresses of a message are free for whom. */
  private record Seats(Message message, KnownPeople known) {
    /** A salesperson's mail went to the contact, anybody else's came from there. */
    Optional<EmailAddress> ofContact() {
      return author().flatMap(known::salesperson).isPresent() ? stranger() : author();
    }

    Optional<EmailAddress> ofSalesperson(Optional<EmailAddress> contactAddress) {
      boolean isContactAuthor =
          author().equals(contactAddress)
              || (contactAddress.isEmpty() && author().filter(this::isContact).isPresent());
      return isContactAuthor ? stranger() : author();
    }

    private Optional<EmailAddress> author() {
      return message.participants().author().map(Participant::address);
    }

    private boolean isContact(EmailAddress address) {
      LocalDate day = LocalDate.ofInstant(message.summary().receivedAt(), ZoneOffset.UTC);
      return !known.contacts(address, day).isEmpty();
    }

    /** The first recipient who is no salesperson. */
    private Optional<EmailAddress> stranger() {
      return message.participants().recipients().stream()
          .filter(address -> known.salesperson(address).isEmpty())
          .findFirst();
    }
  }
}

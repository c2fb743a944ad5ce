package org.mailtrail.application.log.desk;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/** Gives an entry to another contact or salesperson; its history keeps the ones before. */
public final class ReassignEntry {
  private final EntryDesk desk;
  private final PeopleDirectory people;

  /** Reassigns at this desk. */
  public ReassignEntry(EntryDesk desk, PeopleDirectory people) {
    this.desk = desk;
    this.people = people;
  }

  /**
   * Reassigns. Idempotent. Refused when the person does not exist or may not be logged, when the
   * message is logged between those two already, or when an opportunity ties the entry to its
   * contact.
   *
   * @param contact the other contact; empty to leave it
   * @param salesperson the other salesperson; empty to leave it
   * @param who who wants it
   * @throws org.mailtrail.application.port.StoreException when the log is out of reach
   */
  public DeskAnswer<InteractionLogEntry> reassign(
      EntryNumber number,
      Optional<ContactNumber> contact,
      Optional<SalespersonCode> salesperson,
      String who) {
    return desk.change(
        number,
        Signature.of(who, ReassignEntry.class),
        entry -> toContact(entry, contact).then(changed -> toSalesperson(changed, salesperson)));
  }

  private DeskAnswer<InteractionLogEntry> toContact(
      InteractionLogEntry entry, Optional<ContactNumber> wanted) {
    Exchange before = entry.interaction().exchange();
    if (wanted.isEmpty() || wanted.get().equals(before.contact())) {
      return DeskAnswer.done(entry);
    }
    Optional<String> opportunity = entry.handling().opportunityNumber();
    if (opportunity.isPresent()) {
      return DeskAnswer.refused(tied(entry, opportunity.get()));
    }
    return people.contacts(List.of(wanted.get())).stream()
        .findFirst()
        .map(contact -> toContact(entry, contact))
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("contact", wanted.get().value())));
  }

  private static DeskAnswer<InteractionLogEntry> toContact(
      InteractionLogEntry entry, Contact contact) {
    if (!contact.mayBeLogged()) {
      return DeskAnswer.refused(
          new Refusal(
              "contact-blocked",
              "contact " + contact.number() + " is blocked, and may not be logged",
              "Choose another contact, or take the block away first."));
    }
    SalespersonCode salesperson = entry.interaction().exchange().salesperson();
    return DeskAnswer.done(with(entry, salesperson, contact.number(), contact.company()));
  }

  private static InteractionLogEntry with(
      InteractionLogEntry entry,
      SalespersonCode salesperson,
      ContactNumber contact,
      String company) {
    Exchange old = entry.interaction().exchange();
    return entry.with(
        new Exchange(
            old.flow(),
            salesperson,
            old.salespersonAddress(),
            contact,
            old.contactAddress(),
            company));
  }

  private DeskAnswer<InteractionLogEntry> toSalesperson(
      InteractionLogEntry entry, Optional<SalespersonCode> wanted) {
    Exchange old = entry.interaction().exchange();
    if (wanted.isEmpty() || wanted.get().equals(old.salesperson())) {
      return DeskAnswer.done(entry);
    }
    if (people.salespeople(List.of(wanted.get())).isEmpty()) {
      return DeskAnswer.refused(Refusal.unknown("salesperson", wanted.get().value()));
    }
    return DeskAnswer.done(with(entry, wanted.get(), old.contact(), old.company()));
  }

  private static Refusal tied(InteractionLogEntry entry, String opportunity) {
    return new Refusal(
        "entry-has-opportunity",
        "entry " + entry.number() + " belongs to opportunity " + opportunity + " of its contact",
        "Reassign the salesperson only, or leave the entry where it is.");
  }
}

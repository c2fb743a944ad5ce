package org.mailtrail.application.log;

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
  public Reply<InteractionLogEntry> reassign(
      EntryNumber number,
      Optional<ContactNumber> contact,
      Optional<SalespersonCode> salesperson,
      String who) {
    return desk.change(
        number,
        Signature.of(who, ReassignEntry.class),
        entry -> toContact(entry, contact).then(changed -> toSalesperson(changed, salesperson)));
  }

  private Reply<InteractionLogEntry> toContact(
      InteractionLogEntry entry, Optional<ContactNumber> wanted) {
    Exchange before = entry.interaction().exchange();
    if (wanted.isEmpty() || wanted.get().equals(before.contact())) {
      return Reply.done(entry);
    }
    Optional<String> opportunity = entry.handling().opportunityNumber();
    if (opportunity.isPresent()) {
      return Reply.refused(tied(entry, opportunity.get()));
    }
    return people.contacts(List.of(wanted.get())).stream()
        .findFirst()
        .map(contact -> toContact(entry, contact))
        .orElseGet(() -> Reply.refused(Refusal.unknown("contact", wanted.get().value())));
  }

  private static Reply<InteractionLogEntry> toContact(InteractionLogEntry entry, Contact contact) {
    if (!contact.mayBeLogged()) {
      return Reply.refused(
          new Refusal(
              "contact-blocked",
              "contact " + contact.number() + " is blocked, and may not be logged",
              "Choose another contact, or take the block away first."));
    }
    Exchange old = entry.interaction().exchange();
    return Reply.done(
        entry.with(
            new Exchange(
                old.flow(),
                old.salesperson(),
                old.salespersonAddress(),
                contact.number(),
                old.contactAddress(),
                contact.company())));
  }

  private Reply<InteractionLogEntry> toSalesperson(
      InteractionLogEntry entry, Optional<SalespersonCode> wanted) {
    Exchange old = entry.interaction().exchange();
    if (wanted.isEmpty() || wanted.get().equals(old.salesperson())) {
      return Reply.done(entry);
    }
    if (people.salespeople(List.of(wanted.get())).isEmpty()) {
      return Reply.refused(Refusal.unknown("salesperson", wanted.get().value()));
    }
    return Reply.done(
        entry.with(
            new Exchange(
                old.flow(),
                wanted.get(),
                old.salespersonAddress(),
                old.contact(),
                old.contactAddress(),
                old.company())));
  }

  private static Refusal tied(InteractionLogEntry entry, String opportunity) {
    return new Refusal(
        "entry-has-opportunity",
        "entry " + entry.number() + " belongs to opportunity " + opportunity + " of its contact",
        "Reassign the salesperson only, or leave the entry where it is.");
  }
}

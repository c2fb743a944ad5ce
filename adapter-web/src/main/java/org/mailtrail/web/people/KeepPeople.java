package org.mailtrail.web.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.people.ShowPerson.Card;
import org.mailtrail.application.people.ShowPerson.Months;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.site.Visit;

/** Keeps what the forms of people say. */
public final class KeepPeople {
  private static final Months NO_MONTHS = Months.upTo(Instant.EPOCH, ZoneOffset.UTC, 1);

  private final Mailtrail mailtrail;

  /** Keeps by these use cases. */
  public KeepPeople(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  /**
   * A new contact without a number gets the next one of the series. A change is refused when the
   * contact is no longer the one that was seen: it would undo what somebody else did, a block too.
   *
   * @param seen the state of the form as it was shown; blank where nobody says
   */
  public DeskAnswer<Contact> contact(PersonForm form, String seen, String who) {
    Optional<PersonForm> now =
        form.isNew() || form.key().isEmpty()
            ? Optional.empty()
            : found(new ContactNumber(form.key())).map(PersonForm::of);
    return isStale(form, seen, now) ? overtaken(form) : contact(form, who);
  }

  /** The same of a form that a visitor has sent. */
  DeskAnswer<Contact> contact(PersonForm form, Visit visit) {
    return contact(form, visit.field("seen").orElse(""), visit.who());
  }

  DeskAnswer<Salesperson> salesperson(PersonForm form, Visit visit) {
    return salesperson(form, visit.field("seen").orElse(""), visit.who());
  }

  /** What was sent twice changes nothing the second time. */
  private static boolean isStale(PersonForm sent, String seen, Optional<PersonForm> now) {
    return !seen.isBlank()
        && now.map(PersonForm::state)
            .filter(state -> !state.equals(seen) && !state.equals(sent.state()))
            .isPresent();
  }

  private static <T> DeskAnswer<T> overtaken(PersonForm form) {
    return DeskAnswer.refused(Refusal.overtaken(form.key()));
  }

  private DeskAnswer<Contact> contact(PersonForm form, String who) {
    if (form.isNew() && form.key().isEmpty()) {
      return created(form, who).then(contact -> keep(numbered(form, contact), who));
    }
    if (form.isNew() && found(new ContactNumber(form.key())).isPresent()) {
      return taken();
    }
    return keep(form, who);
  }

  private DeskAnswer<Contact> keep(PersonForm form, String who) {
    return ReadForm.contact(form)
        .then(contact -> mailtrail.people().keepContact().keep(contact, who));
  }

  private static PersonForm numbered(PersonForm form, Contact contact) {
    return new PersonForm(
        true, contact.number().value(), form.name(), form.company(), form.standing(), form.lines());
  }

  private DeskAnswer<Contact> created(PersonForm form, String who) {
    Optional<EmailAddress> address =
        form.written().stream().findFirst().flatMap(line -> EmailAddress.parse(line.address()));
    if (form.name().isBlank() || address.isEmpty()) {
      return DeskAnswer.refused(
          new Refusal(
              "contact-without-number",
              "a contact without a number needs a name and an address",
              "Write them, or a number."));
    }
    return created(form, new Participant(address.get(), form.name()), who);
  }

  /** Nobody is made of a form of which something cannot be read. */
  private DeskAnswer<Contact> created(PersonForm form, Participant person, String who) {
    PersonForm tried =
        new PersonForm(true, "-", form.name(), form.company(), form.standing(), form.lines());
    return ReadForm.contact(tried)
        .then(readable -> mailtrail.desk().createContact().create(person, form.company(), who));
  }

  /** A new salesperson must have a code of his or her own; a change is refused likewise. */
  public DeskAnswer<Salesperson> salesperson(PersonForm form, String seen, String who) {
    Optional<PersonForm> now =
        form.key().isEmpty()
            ? Optional.empty()
            : found(new SalespersonCode(form.key())).map(PersonForm::of);
    if (form.isNew() && now.isPresent()) {
      return taken();
    }
    if (isStale(form, seen, now)) {
      return overtaken(form);
    }
    return ReadForm.salesperson(form)
        .then(person -> mailtrail.people().keepSalesperson().keep(person, who));
  }

  private Optional<Contact> found(ContactNumber number) {
    return mailtrail
        .people()
        .show()
        .contact(number, EntryFilter.all(), NO_MONTHS)
        .map(Card::person);
  }

  private Optional<Salesperson> found(SalespersonCode code) {
    return mailtrail
        .people()
        .show()
        .salesperson(code, EntryFilter.all(), NO_MONTHS)
        .map(Card::person);
  }

  private static <T> DeskAnswer<T> taken() {
    return DeskAnswer.refused(
        new Refusal("key-taken", "somebody has this number or code", "Choose another one."));
  }
}

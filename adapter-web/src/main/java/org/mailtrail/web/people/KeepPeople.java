package org.mailtrail.web.people;

import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/** Keeps what the forms of people say. */
public final class KeepPeople {
  private final Mailtrail mailtrail;

  /** Keeps by these use cases. */
  public KeepPeople(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  /** A new contact without a number gets the next one of the series. */
  public DeskAnswer<Contact> contact(PersonForm form, String who) {
    if (form.isNew() && form.key().isEmpty()) {
      return created(form, who).then(contact -> keep(numbered(form, contact), who));
    }
    if (form.isNew() && isThere(new ContactNumber(form.key()))) {
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
    PersonForm tried =
        new PersonForm(true, "-", form.name(), form.company(), form.standing(), form.lines());
    Optional<EmailAddress> address =
        form.written().stream().findFirst().flatMap(line -> EmailAddress.parse(line.address()));
    if (form.name().isBlank() || address.isEmpty()) {
      return DeskAnswer.refused(
          new Refusal(
              "contact-without-number",
              "a contact without a number needs a name and an address",
              "Write them, or a number."));
    }
    return ReadForm.contact(tried)
        .then(
            readable ->
                mailtrail
                    .desk()
                    .createContact()
                    .create(new Participant(address.get(), form.name()), form.company(), who));
  }

  /** A new salesperson must have a code of his or her own. */
  public DeskAnswer<Salesperson> salesperson(PersonForm form, String who) {
    if (form.isNew() && !form.key().isEmpty() && isThere(new SalespersonCode(form.key()))) {
      return taken();
    }
    return ReadForm.salesperson(form)
        .then(person -> mailtrail.people().keepSalesperson().keep(person, who));
  }

  private boolean isThere(ContactNumber number) {
    return mailtrail
        .people()
        .show()
        .contact(number, EntryFilter.all(), java.time.YearMonth.of(9999, 12))
        .isPresent();
  }

  private boolean isThere(SalespersonCode code) {
    return mailtrail
        .people()
        .show()
        .salesperson(code, EntryFilter.all(), java.time.YearMonth.of(9999, 12))
        .isPresent();
  }

  private static <T> DeskAnswer<T> taken() {
    return DeskAnswer.refused(
        new Refusal("key-taken", "somebody has this number or code", "Choose another one."));
  }
}

package org.mailtrail.application.people;

import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.people.Contact;

/** Creates a contact, or changes the one with the same number. */
public final class KeepContact {
  private final PeopleDesk desk;

  /** Keeps contacts at this desk. */
  public KeepContact(PeopleDesk desk) {
    this.desk = desk;
  }

  /**
   * Keeps the contact as given. Idempotent.
   *
   * @param who who wants it
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Contact> keep(Contact contact, String who) {
    if (contact.name().isBlank()) {
      return DeskAnswer.refused(
          new Refusal("name-missing", "contact " + contact.number() + " has no name", "Give one."));
    }
    return desk.take(PeopleDesk.People.of(contact), Signature.of(who, KeepContact.class))
        .then(taken -> DeskAnswer.done(contact));
  }
}

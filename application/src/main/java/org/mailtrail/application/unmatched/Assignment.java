package org.mailtrail.application.unmatched;

import java.util.Optional;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * Whose message it is, as far as nobody could tell.
 *
 * @param contact with whom
 * @param contactAddress which of the message's addresses is the contact's; else the author's, or
 *     the first recipient's who is no salesperson where a salesperson wrote
 * @param salesperson whose, where the message does not name a known one
 * @param remember whether the contact has the address from now on
 */
public record Assignment(
    Optional<ContactNumber> contact,
    Optional<EmailAddress> contactAddress,
    Optional<SalespersonCode> salesperson,
    boolean remember) {
  /** Nobody says anything: the message is decided with the people as they are by now. */
  public static Assignment nobodys() {
    return new Assignment(Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** Whether nobody says anything. */
  boolean isNobodys() {
    return contact.isEmpty() && salesperson.isEmpty();
  }

  /** With this contact; the address is the contact's from now on. */
  public static Assignment to(ContactNumber contact) {
    return new Assignment(Optional.of(contact), Optional.empty(), Optional.empty(), true);
  }
}

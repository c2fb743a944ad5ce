package org.mailtrail.domain.decision;

import org.mailtrail.domain.address.EmailAddress;

/**
 * An address of the message and who was found behind it.
 *
 * @param address as in the message
 * @param field where it stands
 * @param person {@code salesperson JR} or {@code contact CT000123}
 */
public record Match(EmailAddress address, Field field, String person) {
  /** Where an address stands in the message. */
  public enum Field {
    /** The author's. */
    FROM,
    /** Of who sent on the author's behalf. */
    SENDER,
    /** To or Cc. */
    RECIPIENT
  }

  /** Whether it is a salesperson's; else it is a contact's. */
  public boolean isSalesperson() {
    return person.startsWith("salesperson ");
  }

  @Override
  public String toString() {
    return field + " " + address + " is " + person;
  }
}

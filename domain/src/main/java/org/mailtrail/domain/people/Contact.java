package org.mailtrail.domain.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mailtrail.domain.address.EmailAddress;

/**
 * A person or company outside.
 *
 * @param number what identifies the contact
 * @param name the contact's name
 * @param company the company's name, empty for a private person
 * @param addresses primary, second and alternative addresses
 * @param standing whether mail with the contact may be logged
 */
public record Contact(
    ContactNumber number,
    String name,
    String company,
    List<ContactAddress> addresses,
    Standing standing) {
  /** Copies the addresses. */
  public Contact {
    addresses = List.copyOf(addresses);
  }

  /** Whether mail with a contact may be logged. */
  public enum Standing {
    /** It may. */
    OPEN,
    /** The contact is blocked. */
    BLOCKED,
    /** The contact asked for privacy (Business Central: <i>Privacy Blocked</i>). */
    PRIVACY_BLOCKED
  }

  /** Whether the address is the contact's on the day. */
  public boolean owns(EmailAddress address, LocalDate day) {
    return addresses.stream().anyMatch(a -> a.address().equals(address) && a.isValidOn(day));
  }

  /** The same, with these addresses from these days (UTC) on and not before. */
  Contact since(Map<EmailAddress, LocalDate> firstDays) {
    List<ContactAddress> limited =
        addresses.stream()
            .map(a -> a.since(firstDays.getOrDefault(a.address(), LocalDate.MIN)))
            .toList();
    return new Contact(number, name, company, limited, standing);
  }

  /** Whether nothing keeps the contact's mail out of the log. */
  public boolean mayBeLogged() {
    return standing == Standing.OPEN;
  }
}

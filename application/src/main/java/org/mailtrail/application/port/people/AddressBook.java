package org.mailtrail.application.port.people;

import java.util.Set;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.KnownPeople;

/** Knows salespeople and contacts by their addresses. */
@FunctionalInterface
public interface AddressBook {
  /**
   * Everybody with one of these addresses, whole: with all their addresses. One look-up, however
   * many addresses.
   *
   * @throws org.mailtrail.application.port.StoreException when the address book is out of reach
   */
  KnownPeople lookUp(Set<EmailAddress> addresses);
}

package org.mailtrail.application.port.books;

import java.util.Collection;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;

/**
 * Takes in salespeople and contacts; throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface PeopleRegister {
  /** Adds these salespeople, or replaces those with the same code. All of them or none. */
  void putSalespeople(Collection<Salesperson> salespeople);

  /** Adds these contacts, or replaces those with the same number. All of them or none. */
  void putContacts(Collection<Contact> contacts);

  /** How many there are. */
  Headcount headcount();

  /** How many people are registered. */
  record Headcount(long salespeople, long contacts) {}
}

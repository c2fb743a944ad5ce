package org.mailtrail.application.port.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * Salespeople, contacts and companies as people leaf through them; each answer takes two questions
 * to the store at most. Throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface PeopleDirectory {
  /** Those of these contacts that there are, by number. */
  List<Contact> contacts(Collection<ContactNumber> numbers);

  /** Those of these salespeople that there are, by code. */
  List<Salesperson> salespeople(Collection<SalespersonCode> codes);

  /**
   * One page of the contacts, by number.
   *
   * @param after the last one of the page before; empty for the first page
   */
  List<Contact> findContacts(ContactSearch search, Optional<ContactNumber> after, int atMost);

  /**
   * One page of the salespeople, by code.
   *
   * @param text in whose code, name or addresses this text stands, whatever the case; blank for all
   * @param after the last one of the page before; empty for the first page
   */
  List<Salesperson> findSalespeople(String text, Optional<SalespersonCode> after, int atMost);

  /**
   * One page of the companies of contacts, by name.
   *
   * @param text in whose name this text stands, whatever the case; blank for all
   * @param after the name of the last one of the page before; empty for the first page
   */
  List<Company> findCompanies(String text, String after, int atMost);

  /**
   * Which contacts somebody looks for.
   *
   * @param text in whose number, name, company or addresses this stands, whatever the case; blank
   *     for all
   * @param company of this company; empty for all
   */
  record ContactSearch(String text, Optional<String> company) {
    /** Everybody. */
    public static ContactSearch all() {
      return new ContactSearch("", Optional.empty());
    }
  }

  /**
   * A company.
   *
   * @param name its name
   * @param contacts how many contacts it has
   */
  record Company(String name, long contacts) {}
}

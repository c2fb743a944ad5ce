package org.mailtrail.application.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.PeopleDirectory.Company;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/** Leafs through contacts, salespeople and companies; a page has 500 of them at most. */
public final class FindPeople {
  private static final int MOST = 500;

  private final PeopleDirectory directory;

  /** Leafs through this directory. */
  public FindPeople(PeopleDirectory directory) {
    this.directory = directory;
  }

  /** One page of the contacts that fit, by number. */
  public Page<Contact, ContactNumber> contacts(
      ContactSearch search, Optional<ContactNumber> after, int atMost) {
    int size = size(atMost);
    return Page.of(directory.findContacts(search, after, size + 1), size, Contact::number);
  }

  /** One page of the salespeople that fit, by code. */
  public Page<Salesperson, SalespersonCode> salespeople(
      String text, Optional<SalespersonCode> after, int atMost) {
    int size = size(atMost);
    return Page.of(directory.findSalespeople(text, after, size + 1), size, Salesperson::code);
  }

  /** One page of the companies that fit, by name. */
  public Page<Company, String> companies(String text, Optional<String> after, int atMost) {
    int size = size(atMost);
    return Page.of(directory.findCompanies(text, after.orElse(""), size + 1), size, Company::name);
  }

  private static int size(int atMost) {
    return Math.max(1, Math.min(atMost, MOST));
  }

  /**
   * Some of those that fit.
   *
   * @param found in order
   * @param next after which one the next page begins; empty on the last page
   */
  public record Page<T, K>(List<T> found, Optional<K> next) {
    /** Copies the list. */
    public Page {
      found = List.copyOf(found);
    }

    static <T, K> Page<T, K> of(List<T> oneMore, int size, Function<T, K> key) {
      if (oneMore.size() <= size) {
        return new Page<>(oneMore, Optional.empty());
      }
      return new Page<>(oneMore.subList(0, size), Optional.of(key.apply(oneMore.get(size - 1))));
    }
  }
}

package org.mailtrail.web.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.application.people.FindPeople;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;

/**
 * Who may be meant by what somebody types where a number or a code is wanted.
 *
 * @param kind {@code contact} or {@code salesperson}
 * @param people a few of them
 */
public record Found(String kind, List<Person> people) {
  /** The kinds there are. */
  public static final List<String> KINDS = List.of("contact", "salesperson");

  private static final int MOST = 10;

  /** A letter alone fits everybody. */
  private static final int SHORTEST = 2;

  /**
   * One of them.
   *
   * @param key number or code
   * @param words name and company
   */
  public record Person(String key, String words) {}

  /** Copies the list. */
  public Found {
    people = List.copyOf(people);
  }

  /** Those in whose name, number or code, company or address the text stands. */
  public static Found of(FindPeople find, String kind, String text) {
    if (text.strip().length() < SHORTEST) {
      return new Found(kind, List.of());
    }
    return new Found(kind, kind.equals("contact") ? contacts(find, text) : sales(find, text));
  }

  /** Whether others may be meant, and nobody of them has exactly this number or code. */
  public boolean isNobody(String key) {
    return !people.isEmpty() && people.stream().noneMatch(person -> person.key().equals(key));
  }

  private static List<Person> contacts(FindPeople find, String text) {
    ContactSearch search = new ContactSearch(text.strip(), Optional.empty());
    return find.contacts(search, Optional.empty(), MOST).found().stream()
        .map(Found::person)
        .toList();
  }

  private static Person person(Contact contact) {
    String words =
        Stream.of(contact.name(), contact.company())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    return new Person(contact.number().value(), words);
  }

  private static List<Person> sales(FindPeople find, String text) {
    return find.salespeople(text.strip(), Optional.empty(), MOST).found().stream()
        .map(Found::person)
        .toList();
  }

  private static Person person(Salesperson salesperson) {
    return new Person(salesperson.code().value(), salesperson.name());
  }
}

package org.mailtrail.application.port.people;

import java.util.Collection;
import java.util.stream.Stream;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;

/**
 * How long names of people and companies may be: one bound for forms, files, programs and every
 * register. An address book of a host's own may tell longer ones; they are kept nowhere.
 */
public final class PeopleNames {
  /** The longest name, of a person or a company, in characters. */
  public static final int LONGEST = 1_000;

  private PeopleNames() {}

  /** Whether it is not too long. */
  public static boolean isKept(String name) {
    return name.length() <= LONGEST;
  }

  /**
   * Lets these be taken in.
   *
   * @throws IllegalArgumentException when a name is too long
   */
  public static void requireOfSalespeople(Collection<Salesperson> people) {
    require(people.stream().map(Salesperson::name));
  }

  /**
   * Lets these be taken in.
   *
   * @throws IllegalArgumentException when a name, or that of a company, is too long
   */
  public static void requireOfContacts(Collection<Contact> people) {
    require(people.stream().flatMap(one -> Stream.of(one.name(), one.company())));
  }

  private static void require(Stream<String> names) {
    if (!names.allMatch(PeopleNames::isKept)) {
      throw new IllegalArgumentException("a name has " + LONGEST + " characters at most");
    }
  }
}

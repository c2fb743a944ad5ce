package org.mailtrail.application.people;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/** Shows the card of a contact or of a salesperson, with what was logged of them by month. */
public final class ShowPerson {
  private static final int COUNTED = 10_000;

  private final PeopleDirectory directory;
  private final Entries entries;

  /** Shows from these books. */
  public ShowPerson(PeopleDirectory directory, Entries entries) {
    this.directory = directory;
    this.entries = entries;
  }

  /**
   * The contact with this number.
   *
   * @param visible lets through what the viewer may see
   * @param since the first month that is counted
   */
  public Optional<Card<Contact>> contact(
      ContactNumber number, EntryFilter visible, YearMonth since) {
    return directory.contacts(List.of(number)).stream()
        .findFirst()
        .map(contact -> card(contact, visible.contact(number), since));
  }

  /**
   * The salesperson with this code.
   *
   * @param visible lets through what the viewer may see
   * @param since the first month that is counted
   */
  public Optional<Card<Salesperson>> salesperson(
      SalespersonCode code, EntryFilter visible, YearMonth since) {
    return directory.salespeople(List.of(code)).stream()
        .findFirst()
        .map(person -> card(person, visible.salesperson(code), since));
  }

  private <P> Card<P> card(P person, EntryFilter filter, YearMonth since) {
    EntryFilter recent = filter.from(since.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    return new Card<>(person, entries.total(filter, COUNTED), entries.months(recent));
  }

  /**
   * What is known of a person.
   *
   * @param person the person
   * @param entries how many entries there are that the viewer may see
   * @param months how many of them are of each month (UTC); months without are absent
   */
  public record Card<P>(P person, Total entries, SortedMap<YearMonth, Long> months) {
    /** Copies the months. */
    public Card {
      months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }
  }
}

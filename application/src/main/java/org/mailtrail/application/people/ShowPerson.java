package org.mailtrail.application.people;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
   * @param months the months that are counted
   */
  public Optional<Card<Contact>> contact(ContactNumber number, EntryFilter visible, Months months) {
    return directory.contacts(List.of(number)).stream()
        .findFirst()
        .map(contact -> card(contact, visible.contact(number), months));
  }

  /**
   * The salesperson with this code.
   *
   * @param visible lets through what the viewer may see
   * @param months the months that are counted
   */
  public Optional<Card<Salesperson>> salesperson(
      SalespersonCode code, EntryFilter visible, Months months) {
    return directory.salespeople(List.of(code)).stream()
        .findFirst()
        .map(person -> card(person, visible.salesperson(code), months));
  }

  private <P> Card<P> card(P person, EntryFilter filter, Months months) {
    SortedMap<YearMonth, Long> counts = new TreeMap<>();
    List<Long> spans = entries.spans(filter, months.bounds());
    for (int i = 0; i < spans.size(); i++) {
      counts.put(months.first().plusMonths(i), spans.get(i));
    }
    return new Card<>(person, entries.total(filter, COUNTED), counts);
  }

  /**
   * Months, as they begin and end somewhere.
   *
   * @param first the first of them
   * @param last the last of them
   * @param zone where
   */
  public record Months(YearMonth first, YearMonth last, ZoneId zone) {
    /** So many, up to the one of this time. */
    public static Months upTo(Instant now, ZoneId zone, int many) {
      YearMonth last = YearMonth.from(now.atZone(zone));
      return new Months(last.minusMonths(many - 1L), last, zone);
    }

    /** When each of them begins, and when the last one ends. */
    List<Instant> bounds() {
      return Stream.iterate(
              first, month -> !month.isAfter(last.plusMonths(1)), month -> month.plusMonths(1))
          .map(month -> month.atDay(1).atStartOfDay(zone).toInstant())
          .toList();
    }
  }

  /**
   * What is known of a person.
   *
   * @param person the person
   * @param entries how many entries there are that the viewer may see
   * @param months how many of them are of each of the months
   */
  public record Card<P>(P person, Total entries, SortedMap<YearMonth, Long> months) {
    /** Copies the months. */
    public Card {
      months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }
  }
}

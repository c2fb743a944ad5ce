package org.mailtrail.web.people;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mailtrail.application.log.EntryPage;
import org.mailtrail.application.people.ShowPerson.Card;
import org.mailtrail.application.people.ShowPerson.Months;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.web.look.Bars;

/**
 * A person's card, with what was logged.
 *
 * @param form what is known, ready to be changed
 * @param problem why a change was refused; empty when none was
 * @param total how many entries there are
 * @param months how many by month
 * @param entries the latest
 */
public record PersonView(
    PersonForm form, String problem, Total total, Bars months, List<ListedEntry> entries) {
  private static final int MONTHS = 12;

  /** Copies the entries. */
  public PersonView {
    entries = List.copyOf(entries);
  }

  /** The months that are shown by now, as they begin where the viewer is. */
  public static Months months(Clock clock, ZoneId zone) {
    return Months.upTo(clock.instant(), zone, MONTHS);
  }

  static PersonView of(PersonForm form, String problem, Card<?> card, EntryPage page) {
    SortedMap<String, Long> counts = new TreeMap<>();
    card.months().forEach((month, count) -> counts.put(month.toString(), count));
    return new PersonView(form, problem, card.entries(), Bars.of(counts), page.entries());
  }
}

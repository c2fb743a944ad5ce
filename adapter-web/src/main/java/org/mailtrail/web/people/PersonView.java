package org.mailtrail.web.people;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mailtrail.application.log.EntryPage;
import org.mailtrail.application.people.ShowPerson.Card;
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

  /** The first of the months that are shown by now. */
  public static YearMonth since(Clock clock) {
    return since(YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)));
  }

  private static YearMonth since(YearMonth now) {
    return now.minusMonths(MONTHS - 1L);
  }

  static PersonView of(
      PersonForm form, String problem, Card<?> card, EntryPage page, YearMonth now) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (YearMonth month = since(now); !month.isAfter(now); month = month.plusMonths(1)) {
      counts.put(month.toString(), card.months().getOrDefault(month, 0L));
    }
    return new PersonView(form, problem, card.entries(), Bars.of(counts), page.entries());
  }
}

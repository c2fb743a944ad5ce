package org.mailtrail.application.logging.pass;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;

/**
 * Messages that were asked for by id.
 *
 * @param items those that are there, in full
 * @param absent those that are not
 * @param rest what was not answered yet, because all together were too large; fewer than before
 */
public record Fetched(List<IntakeItem> items, List<ItemId> absent, List<ItemId> rest) {
  /** Asks for the first of these, so many at most. */
  public static Fetched of(MailIntake intake, List<ItemId> wanted, int atMost) {
    List<ItemId> asked = wanted.subList(0, Math.min(atMost, wanted.size()));
    List<IntakeItem> items = intake.fetch(asked);
    Set<ItemId> got = new HashSet<>();
    items.forEach(item -> got.add(item.id()));
    int last = asked.size() - 1;
    while (last >= 0 && !got.contains(asked.get(last))) {
      last--;
    }
    // what follows the last that came may have been too large
    int done = last < 0 ? asked.size() : last + 1;
    List<ItemId> absent =
        asked.subList(0, done).stream().filter(item -> !got.contains(item)).toList();
    return new Fetched(items, absent, List.copyOf(wanted.subList(done, wanted.size())));
  }
}

package org.mailtrail.application.logging.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;

/**
 * The messages of one page, sorted by what must be done with them.
 *
 * @param decided by an earlier pass that did not come to filing them
 * @param trusted to be decided together
 * @param suspected in hand when a process died
 * @param illegible cannot be read
 */
record Page(
    List<FilingOrder> decided,
    List<Message> trusted,
    List<Message> suspected,
    List<IntakeItem.Illegible> illegible) {
  static Page sort(List<IntakeItem> items, Known known, Set<ItemId> suspects) {
    Page page =
        new Page(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    items.forEach(item -> page.add(item, known, suspects.contains(item.id())));
    return page;
  }

  private void add(IntakeItem item, Known known, boolean isSuspect) {
    known
        .of(item.id())
        .flatMap(prior -> prior.reason().destination())
        .ifPresentOrElse(
            where -> decided.add(new FilingOrder(item.id(), where)),
            () -> addOpen(item, isSuspect));
  }

  private void addOpen(IntakeItem item, boolean isSuspect) {
    if (item instanceof IntakeItem.Legible legible) {
      (isSuspect ? suspected : trusted).add(legible.message());
    } else if (item instanceof IntakeItem.Illegible unread) {
      illegible.add(unread);
    }
  }
}

package org.mailtrail.application.logging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mailtrail.application.port.books.LedgerRow;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.domain.message.ItemId;

/**
 * What is decided and committed, and still lies where it was.
 *
 * @param orders where it belongs
 * @param again what of it was decided before this pass
 * @param pending what stays, because it could not be worked yet
 */
record Decided(List<FilingOrder> orders, Set<ItemId> again, Set<ItemId> pending) {
  static Decided nothing() {
    return new Decided(List.of(), Set.of(), Set.of());
  }

  /** A page of which these rows were committed now. */
  static Decided of(Page page, List<LedgerRow> rows) {
    List<FilingOrder> orders = new ArrayList<>(page.decided());
    Set<ItemId> again = new HashSet<>();
    page.decided().forEach(order -> again.add(order.item()));
    Set<ItemId> pending = new HashSet<>();
    for (LedgerRow row : rows) {
      ItemId item = row.sighting().item();
      if (row.outcome() == Outcome.PENDING) {
        pending.add(item);
      } else {
        orders.add(Filing.order(item, row.outcome(), row.reason()));
      }
    }
    return new Decided(orders, again, pending);
  }

  Decided and(Decided more) {
    return new Decided(
        joined(new ArrayList<>(orders), more.orders),
        joined(new HashSet<>(again), more.again),
        joined(new HashSet<>(pending), more.pending));
  }

  private static <T, C extends java.util.Collection<T>> C joined(
      C some, java.util.Collection<T> more) {
    some.addAll(more);
    return some;
  }
}

package org.mailtrail.application.logging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.LeaseLostException;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.decision.SkipReason;
import org.mailtrail.domain.message.ItemId;

/** Files decided messages away, and keeps the books right where that changes their ids. */
final class Filing {
  private final PassContext context;
  private final MailIntake intake;
  private final PassLock.Lease lease;
  private final Tally tally;

  Filing(PassContext context, MailIntake intake, PassLock.Lease lease, Tally tally) {
    this.context = context;
    this.intake = intake;
    this.lease = lease;
    this.tally = tally;
  }

  /** Logged mail and copies of it go to the archive, all other mail beside it. */
  static FilingOrder order(ItemId item, Outcome outcome, String reason) {
    boolean isCopy = outcome == Outcome.SKIPPED && reason.equals(SkipReason.DUPLICATE.name());
    return new FilingOrder(
        item, outcome == Outcome.LOGGED || isCopy ? Destination.ARCHIVE : Destination.NOT_LOGGED);
  }

  /**
   * Files messages away.
   *
   * @return those that are still where they were
   * @throws LeaseLostException when another process works the mailbox by now
   */
  Set<ItemId> file(List<FilingOrder> orders) {
    if (orders.isEmpty()) {
      return Set.of();
    }
    if (!lease.renew()) {
      throw new LeaseLostException(context.settings().mailbox());
    }
    List<Filed> results = intake.file(orders);
    relocate(results);
    Set<ItemId> left = new HashSet<>();
    results.stream().filter(filed -> !filed.isAway()).map(Filed::item).forEach(left::add);
    tally.notFiled(left.size());
    return left;
  }

  private void relocate(List<Filed> results) {
    Map<ItemId, ItemId> moved = new HashMap<>();
    results.stream()
        .filter(filed -> !filed.now().equals(filed.item()))
        .forEach(filed -> moved.put(filed.item(), filed.now()));
    if (!moved.isEmpty()) {
      Books books = context.books();
      books.unitOfWork().run(() -> relocate(books, moved));
    }
  }

  private void relocate(Books books, Map<ItemId, ItemId> moved) {
    books.ledger().relocate(context.settings().mailbox(), moved);
    books.log().relocate(context.settings().mailbox(), moved);
  }
}

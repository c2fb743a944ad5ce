package org.mailtrail.application.logging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mailtrail.application.port.books.Known;
import org.mailtrail.application.port.books.LedgerRow;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/** Drains the intake, then looks for mail that went past it. */
final class Pass {
  private final PassContext context;
  private final MailIntake intake;
  private final PassControl control;
  private final Tally tally;
  private final Filing filing;
  private final MailboxName mailbox;
  private final PageWorker worker;

  Pass(
      PassContext context,
      MailIntake intake,
      PassLock.Lease lease,
      PassControl control,
      Tally tally) {
    this.context = context;
    this.intake = intake;
    this.control = control;
    this.tally = tally;
    this.filing = new Filing(context, intake, lease, tally);
    this.mailbox = context.settings().mailbox();
    Set<ItemId> suspects = context.books().workInHand().left(mailbox);
    this.worker = new PageWorker(context, suspects, tally, control.clock());
  }

  /**
   * Reads the first page again until nothing waits but what could not be filed away.
   *
   * @return whether it came to that; otherwise it was asked to stop
   */
  boolean drain() {
    Set<ItemId> aside = new HashSet<>();
    while (!control.observer().stopRequested()) {
      List<IntakeItem> page =
          intake.read(context.settings().pageSize(), aside.size()).stream()
              .filter(item -> !aside.contains(item.id()))
              .toList();
      if (page.isEmpty()) {
        return true;
      }
      aside.addAll(work(page));
    }
    return false;
  }

  /**
   * Works what lies in the archive although no pass has put it there.
   *
   * @return whether it came to its end; otherwise it was asked to stop
   */
  boolean sweep(Instant receivedSince) {
    List<ItemId> strays = strays(receivedSince);
    int pageSize = context.settings().pageSize();
    for (int from = 0; from < strays.size(); from += pageSize) {
      if (control.observer().stopRequested()) {
        return false;
      }
      work(intake.fetch(strays.subList(from, Math.min(from + pageSize, strays.size()))));
    }
    return true;
  }

  /** All of them before one is touched: what leaves a folder shifts the pages that follow. */
  private List<ItemId> strays(Instant receivedSince) {
    int pageSize = context.settings().pageSize();
    List<ItemId> strays = new ArrayList<>();
    List<ItemRef> page;
    int offset = 0;
    do {
      page = intake.archived(receivedSince, pageSize, offset);
      strays.addAll(unknown(page));
      offset += page.size();
    } while (page.size() == pageSize);
    return strays;
  }

  private List<ItemId> unknown(List<ItemRef> page) {
    if (page.isEmpty()) {
      return List.of();
    }
    Known known = context.books().ledger().known(mailbox, page);
    return page.stream().filter(ref -> !known.hasSeen(ref)).map(ItemRef::id).toList();
  }

  /** Decides, commits, and only then files away; gives back what is still where it was. */
  private Set<ItemId> work(List<IntakeItem> items) {
    List<ItemRef> refs = items.stream().map(IntakeItem::ref).toList();
    Known known = context.books().ledger().known(mailbox, refs);
    Page page = Page.sort(items, known, worker.suspects());
    List<FilingOrder> orders = new ArrayList<>(page.decided());
    Set<ItemId> left = new HashSet<>();
    for (LedgerRow row : worker.decide(page, known)) {
      ItemId item = row.sighting().item();
      if (row.outcome() == Outcome.PENDING) {
        left.add(item);
      } else {
        orders.add(Filing.order(item, row.outcome(), row.reason()));
      }
    }
    left.addAll(filing.file(orders));
    tally.refiled(page.decided().stream().filter(order -> !left.contains(order.item())).count());
    control.observer().progressed(mailbox, tally.counts());
    return left;
  }
}

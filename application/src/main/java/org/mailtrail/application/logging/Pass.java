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
  }

  /** Reads the first page again until nothing waits but what could not be filed away. */
  void drain() {
    PageWorker worker = worker(context.books().workInHand().left(mailbox));
    Set<ItemId> aside = new HashSet<>();
    while (!control.observer().stopRequested()) {
      List<IntakeItem> page =
          intake.read(context.settings().pageSize(), aside.size()).stream()
              .filter(item -> !aside.contains(item.id()))
              .toList();
      if (page.isEmpty()) {
        return;
      }
      aside.addAll(work(page, worker));
    }
  }

  /** Works what lies in the archive although no pass has put it there. */
  void sweep(Instant receivedSince) {
    PageWorker worker = worker(Set.of());
    int pageSize = context.settings().pageSize();
    int offset = 0;
    List<ItemRef> page;
    do {
      page = intake.archived(receivedSince, pageSize, offset);
      List<ItemId> strays = strays(page);
      if (!strays.isEmpty()) {
        work(intake.fetch(strays), worker);
      }
      offset += page.size();
    } while (page.size() == pageSize && !control.observer().stopRequested());
  }

  private PageWorker worker(Set<ItemId> suspects) {
    return new PageWorker(context, suspects, tally, control.clock());
  }

  private List<ItemId> strays(List<ItemRef> page) {
    if (page.isEmpty()) {
      return List.of();
    }
    Known known = context.books().ledger().known(mailbox, page);
    return page.stream().filter(ref -> !known.hasSeen(ref)).map(ItemRef::id).toList();
  }

  /** Decides, commits, and only then files away; gives back what is still where it was. */
  private Set<ItemId> work(List<IntakeItem> items, PageWorker worker) {
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
    tally.refiled(page.decided().size());
    control.observer().progressed(mailbox, tally.counts());
    return left;
  }
}

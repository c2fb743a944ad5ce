package org.mailtrail.application.logging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mailtrail.application.port.books.Known;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/** Drains the intake, then looks for mail that went past it. */
final class Pass {
  /** References are small, and one question to the books is enough for so many. */
  private static final int SWEEP_PAGE = 1_000;

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
   * Works the intake until nothing waits but what could not be filed away.
   *
   * @return whether it came to that; otherwise it was asked to stop
   */
  boolean drain() {
    return new Drain(
            intake, context.settings().pageSize(), worker, filing, control.runtime().lanes())
        .run(control.observer(), this::progressed);
  }

  /**
   * Works what lies in other folders although no pass has put it there.
   *
   * @return whether it came to its end; otherwise it was asked to stop
   */
  boolean sweep(MailIntake.Reach reach, Instant receivedSince) {
    List<ItemId> strays = strays(intake.walk(reach, receivedSince));
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
  private List<ItemId> strays(FolderWalk walk) {
    List<ItemId> strays = new ArrayList<>();
    List<ItemRef> page = walk.next(SWEEP_PAGE);
    while (!page.isEmpty()) {
      strays.addAll(unknown(page));
      page = walk.next(SWEEP_PAGE);
    }
    return strays;
  }

  private List<ItemId> unknown(List<ItemRef> page) {
    if (page.isEmpty()) {
      return List.of();
    }
    Known known = context.books().ledger().known(mailbox, page);
    return page.stream().filter(ref -> !known.hasSeen(ref)).map(ItemRef::id).toList();
  }

  /** Decides, commits, and only then files away. */
  private void work(List<IntakeItem> items) {
    filing.file(worker.decide(items));
    progressed();
  }

  private void progressed() {
    control.observer().progressed(mailbox, tally.counts());
  }
}

package org.mailtrail.application.logging.filing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mailtrail.application.logging.batch.Decided;
import org.mailtrail.application.logging.batch.PageWorker;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake.Waiting;
import org.mailtrail.domain.message.ItemId;

/**
 * Drains the intake page by page. While a page is decided and committed, the one before it is filed
 * away and then the one after it is read (ADR 0014). No page is read while messages are moved, so
 * that offsets are right; and that nothing waits any more is only believed of a first page, read
 * when all that was decided is filed away.
 */
public final class Drain {
  private static final Waiting UNKNOWN = new Waiting(List.of(), true);

  private final Arrivals arrivals;
  private final PageWorker worker;
  private final Filing filing;
  private final Lane lane;
  private final Runnable worked;
  private Decided unfiled = Decided.nothing();

  /**
   * Draining what arrives.
   *
   * @param worked told after each page
   */
  public Drain(Arrivals arrivals, PageWorker worker, Filing filing, Lane lane, Runnable worked) {
    this.arrivals = arrivals;
    this.worker = worker;
    this.filing = filing;
    this.lane = lane;
    this.worked = worked;
  }

  /**
   * Works until nothing waits but what was set aside.
   *
   * @return whether it came to that; otherwise it was asked to stop
   */
  public boolean run(Stop stop) {
    Waiting page = UNKNOWN;
    while (!stop.isRequested()) {
      if (page.items().isEmpty()) {
        page = first();
      }
      if (page.items().isEmpty()) {
        return true;
      }
      page = mayOverlap(page) ? besideOthers(page) : alone(page);
      worked.run();
    }
    if (!stop.isUrgent()) {
      file();
    }
    return false;
  }

  private Waiting first() {
    file();
    return arrivals.first();
  }

  /** What may have killed a process is worked with nothing beside it: else the wrong is blamed. */
  private boolean mayOverlap(Waiting page) {
    return page.hasMore() && worker.suspects().isEmpty();
  }

  private Waiting alone(Waiting page) {
    unfiled = unfiled.and(worker.decideListed(page.items()));
    file();
    return UNKNOWN;
  }

  private Waiting besideOthers(Waiting page) {
    Decided before = unfiled;
    filing.requireLease(before);
    int known = arrivals.asideCount() + before.pending().size() + page.items().size();
    Lane.Task<List<Filed>> filed = lane.start(() -> filing.move(before));
    Lane.Task<Waiting> next =
        lane.start(() -> arrivals.read(known + Filing.left(filed.result()).size()));
    try {
      unfiled = worker.decideListed(page.items());
    } catch (RuntimeException | Error failure) {
      settleAfter(failure, before, filed);
      throw failure;
    }
    settle(before, filed.result());
    return arrivals.fresh(without(ids(page), next.result()));
  }

  private void settleAfter(Throwable failure, Decided before, Lane.Task<List<Filed>> filed) {
    try {
      settle(before, filed.result());
    } catch (RuntimeException alsoBroken) {
      failure.addSuppressed(alsoBroken);
    }
  }

  private void file() {
    Decided before = unfiled;
    unfiled = Decided.nothing();
    arrivals.settled(before, filing.file(before));
  }

  private void settle(Decided before, List<Filed> filed) {
    filing.settle(before, filed);
    arrivals.settled(before, filed);
  }

  private static Waiting without(Set<ItemId> others, Waiting page) {
    return new Waiting(
        page.items().stream().filter(item -> !others.contains(item.id())).toList(), page.hasMore());
  }

  private static Set<ItemId> ids(Waiting page) {
    Set<ItemId> ids = new HashSet<>();
    page.items().stream().map(IntakeItem::id).forEach(ids::add);
    return ids;
  }
}

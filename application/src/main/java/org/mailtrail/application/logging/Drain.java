package org.mailtrail.application.logging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;

/**
 * Drains the intake page by page. While a page is decided and committed, the one before it is filed
 * away and then the one after it is read (ADR 0014). No page is read while messages are moved, so
 * that offsets are right; and that nothing waits any more is only believed of a first page, read
 * when all that was decided is filed away.
 */
final class Drain {
  private final MailIntake intake;
  private final int pageSize;
  private final PageWorker worker;
  private final Filing filing;
  private final Supplier<ExecutorService> lanes;
  private final Set<ItemId> aside = new HashSet<>();
  private Decided unfiled = Decided.nothing();

  Drain(
      MailIntake intake,
      int pageSize,
      PageWorker worker,
      Filing filing,
      Supplier<ExecutorService> lanes) {
    this.intake = intake;
    this.pageSize = pageSize;
    this.worker = worker;
    this.filing = filing;
    this.lanes = lanes;
  }

  /**
   * Works until nothing waits but what could not be filed away.
   *
   * @param worked told after each page
   * @return whether it came to that; otherwise it was asked to stop
   */
  boolean run(PassObserver observer, Runnable worked) {
    try (Lane lane = new Lane(lanes.get())) {
      Waiting page = Waiting.unknown();
      while (!observer.stopRequested()) {
        if (page.items().isEmpty()) {
          page = first();
        }
        if (page.items().isEmpty()) {
          return true;
        }
        page = mayOverlap(page) ? besideOthers(page, lane) : alone(page);
        worked.run();
      }
      file();
      return false;
    }
  }

  /**
   * What waits, as far as it is known.
   *
   * @param isFull whether there may be more
   */
  private record Waiting(List<IntakeItem> items, boolean isFull) {
    static Waiting unknown() {
      return new Waiting(List.of(), true);
    }

    Waiting without(Set<ItemId> others) {
      return new Waiting(
          items.stream().filter(item -> !others.contains(item.id())).toList(), isFull);
    }
  }

  private Waiting first() {
    file();
    return read(aside.size()).without(aside);
  }

  private Waiting read(int offset) {
    MailIntake.Waiting waiting = intake.read(pageSize, offset);
    return new Waiting(waiting.items(), waiting.hasMore());
  }

  /** What may have killed a process is worked with nothing beside it: else the wrong is blamed. */
  private boolean mayOverlap(Waiting page) {
    return page.isFull() && worker.suspects().isEmpty();
  }

  private Waiting alone(Waiting page) {
    unfiled = unfiled.and(worker.decide(page.items()));
    file();
    return Waiting.unknown();
  }

  private Waiting besideOthers(Waiting page, Lane lane) {
    Decided before = unfiled;
    filing.requireLease(before);
    int known = aside.size() + before.pending().size() + page.items().size();
    Lane.Task<List<Filed>> filed = lane.start(() -> filing.move(before));
    Lane.Task<Waiting> next = lane.start(() -> read(known + Filing.left(filed.result()).size()));
    try {
      unfiled = worker.decide(page.items());
    } catch (RuntimeException | Error failure) {
      settleAfter(failure, before, filed);
      throw failure;
    }
    settle(before, filed.result());
    return next.result().without(aside).without(ids(page));
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
    setAside(before, filing.file(before));
  }

  private void settle(Decided before, List<Filed> filed) {
    filing.settle(before, filed);
    setAside(before, filed);
  }

  private void setAside(Decided before, List<Filed> filed) {
    aside.addAll(before.pending());
    aside.addAll(Filing.left(filed));
  }

  private static Set<ItemId> ids(Waiting page) {
    Set<ItemId> ids = new HashSet<>();
    page.items().forEach(item -> ids.add(item.id()));
    return ids;
  }
}

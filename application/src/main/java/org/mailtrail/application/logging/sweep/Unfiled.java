package org.mailtrail.application.logging.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mailtrail.application.logging.batch.Decided;
import org.mailtrail.application.logging.filing.Filing;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.domain.message.ItemId;

/**
 * Messages that were tried again and decided by a pass that died: they may lie where they lay, as
 * nobody comes by outside the intake, and where a move changes ids the books may have the old one.
 */
public final class Unfiled {
  /** More than one page of them is never left behind by a death. */
  private static final int MOST = 1_000;

  private final PassContext context;
  private final Sweep sweep;

  public Unfiled(PassContext context, Sweep sweep) {
    this.context = context;
    this.sweep = sweep;
  }

  /**
   * Files all that were decided since then; what lies in its place already stays.
   *
   * @param filing moves them and says what came of it
   */
  public void file(Instant since, Filing filing) {
    List<LedgerRow> rows = left(since, filing.refiled());
    List<LedgerRow> gone = new ArrayList<>();
    int page = context.settings().pageSize();
    for (int from = 0; from < rows.size(); from += page) {
      List<LedgerRow> some = rows.subList(from, Math.min(from + page, rows.size()));
      Set<ItemId> away = gone(filing.file(Decided.before(some)));
      some.stream().filter(row -> away.contains(row.sighting().item())).forEach(gone::add);
    }
    if (!gone.isEmpty()) {
      new Tracing(context, sweep).follow(gone);
    }
  }

  /** What this pass has decided or met in the intake, it has filed itself. */
  private List<LedgerRow> left(Instant since, Set<ItemId> refiled) {
    return context
        .equipment()
        .secondTries()
        .decidedSince(context.settings().mailbox(), since, MOST)
        .stream()
        .filter(row -> !refiled.contains(row.sighting().item()))
        .filter(row -> !row.recorded().pass().equals(context.pass()))
        .toList();
  }

  private static Set<ItemId> gone(List<Filed> filed) {
    Set<ItemId> gone = new HashSet<>();
    filed.stream()
        .filter(one -> one.status() == Filed.Status.GONE)
        .forEach(one -> gone.add(one.item()));
    return gone;
  }
}

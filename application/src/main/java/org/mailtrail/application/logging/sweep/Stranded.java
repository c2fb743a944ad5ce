package org.mailtrail.application.logging.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.application.logging.pass.Fetched;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * Pending messages that this pass has met nowhere: a person has moved them away, or wants them
 * tried again (ADR 0050). They are read by id; and what is not there is looked for by its key, as
 * far back as it can have come. The row follows it. What is found nowhere is tried in vain like any
 * other, and given up in the end.
 */
public final class Stranded {
  private static final int PAGE = 500;
  private static final int MOST_PAGES = 100;

  private final PassContext context;
  private final Sweep sweep;
  private final Map<ItemId, LedgerRow> lost = new LinkedHashMap<>();

  /** Those of one pass; to be asked for when the intake and all strays are worked. */
  public Stranded(PassContext context, Sweep sweep) {
    this.context = context;
    this.sweep = sweep;
  }

  /**
   * Hands on those that are somewhere.
   *
   * @param worked works them, and says whether to go on
   * @return whether it came to its end; only then it is known what is nowhere
   */
  public boolean find(Predicate<List<IntakeItem>> worked) {
    List<LedgerRow> page = read(Optional.empty());
    for (int pages = 1; page.size() == PAGE && pages < MOST_PAGES; pages++) {
      if (!hand(open(page), worked)) {
        return false;
      }
      page = read(Optional.of(LedgerPosition.of(page.get(PAGE - 1))));
    }
    return hand(open(page), worked) && (lost.isEmpty() || hand(traced(), worked));
  }

  /** The rows of those that are nowhere. */
  public List<LedgerRow> lost() {
    return List.copyOf(lost.values());
  }

  private List<LedgerRow> read(Optional<LedgerPosition> after) {
    LedgerFilter pending = LedgerFilter.all().mailbox(mailbox()).outcome(Outcome.PENDING);
    return context.books().ledger().page(pending, after, PAGE);
  }

  private MailboxName mailbox() {
    return context.settings().mailbox();
  }

  /** What this pass has not tried itself; lost until it is found. */
  private List<ItemId> open(List<LedgerRow> page) {
    List<ItemId> open = new ArrayList<>();
    for (LedgerRow row : page) {
      if (!row.recorded().pass().equals(context.pass())) {
        open.add(row.sighting().item());
        lost.put(row.sighting().item(), row);
      }
    }
    return open;
  }

  private boolean hand(List<ItemId> wanted, Predicate<List<IntakeItem>> worked) {
    List<ItemId> open = wanted;
    while (!open.isEmpty()) {
      Fetched fetched = sweep.fetch(open);
      fetched.items().forEach(item -> lost.remove(item.id()));
      if (!fetched.items().isEmpty() && !worked.test(fetched.items())) {
        return false;
      }
      open = fetched.rest();
    }
    return true;
  }

  private List<ItemId> traced() {
    Map<ItemId, ItemId> moved = new Tracing(context, sweep).follow(List.copyOf(lost.values()));
    moved.forEach(
        (from, to) -> Optional.ofNullable(lost.remove(from)).ifPresent(row -> lost.put(to, row)));
    return List.copyOf(moved.values());
  }
}

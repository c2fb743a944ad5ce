package org.mailtrail.application.logging.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.application.logging.pass.Fetched;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;

/**
 * Pending messages that this pass has met nowhere: a person has moved them away. They are read by
 * id; and what is not there is looked for by its key, as far back as it can have come. The row
 * follows it. What is found nowhere is tried in vain like any other, and given up in the end.
 */
public final class Stranded {
  private static final int PAGE = 500;
  private static final int MOST_PAGES = 100;

  /** How long before its first try a message may have come that does not say when. */
  private static final Duration MARGIN = Duration.ofDays(1);

  private final PassContext context;
  private final Sweep sweep;
  private final Map<ItemId, LedgerRow> rows = new LinkedHashMap<>();

  /** Those of this moment; to be asked for when the intake and all strays are worked. */
  public Stranded(PassContext context, Sweep sweep) {
    this.context = context;
    this.sweep = sweep;
    List<LedgerRow> page = read(Optional.empty());
    for (int pages = 1; page.size() == PAGE && pages < MOST_PAGES; pages++) {
      page = read(Optional.of(LedgerPosition.of(page.get(PAGE - 1))));
    }
    rows.values().removeIf(row -> row.recorded().pass().equals(context.pass()));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  private List<LedgerRow> read(Optional<LedgerPosition> after) {
    LedgerFilter pending = LedgerFilter.all().mailbox(mailbox()).outcome(Outcome.PENDING);
    List<LedgerRow> page = context.books().ledger().page(pending, after, PAGE);
    page.forEach(row -> rows.put(row.sighting().item(), row));
    return page;
  }

  private MailboxName mailbox() {
    return context.settings().mailbox();
  }

  /**
   * Hands on those that are somewhere.
   *
   * @return the rows of those that are nowhere
   */
  public List<LedgerRow> find(Consumer<List<IntakeItem>> found) {
    hand(new ArrayList<>(rows.keySet()), found);
    if (!rows.isEmpty()) {
      hand(follow(), found);
    }
    return List.copyOf(rows.values());
  }

  private void hand(List<ItemId> wanted, Consumer<List<IntakeItem>> found) {
    List<ItemId> open = wanted;
    while (!open.isEmpty()) {
      Fetched fetched = sweep.fetch(open);
      fetched.items().forEach(item -> rows.remove(item.id()));
      if (!fetched.items().isEmpty()) {
        found.accept(fetched.items());
      }
      open = fetched.rest();
    }
  }

  /** Rows whose ids lead nowhere go to copies of their messages that have none. */
  private List<ItemId> follow() {
    Map<MessageKey, List<LedgerRow>> byKey = new HashMap<>();
    rows.values()
        .forEach(
            row ->
                row.sighting()
                    .key()
                    .ifPresent(
                        key ->
                            byKey
                                .computeIfAbsent(key.asWritten(), none -> new ArrayList<>())
                                .add(row)));
    Map<ItemId, Filed.Place> moved = new LinkedHashMap<>();
    sweep.walk(
        Reach.EVERY_FOLDER,
        since(),
        (page, known) -> page.forEach(ref -> take(ref, known, byKey, moved)));
    readdress(moved);
    return moved.values().stream().map(Filed.Place::item).toList();
  }

  private static void take(
      ItemRef ref,
      Known known,
      Map<MessageKey, List<LedgerRow>> byKey,
      Map<ItemId, Filed.Place> moved) {
    List<LedgerRow> open = ref.key().map(byKey::get).orElse(null);
    if (open != null && !open.isEmpty() && known.of(ref.id()).isEmpty()) {
      moved.put(open.remove(0).sighting().item(), Filed.Place.of(ref.id()));
    }
  }

  private void readdress(Map<ItemId, Filed.Place> moved) {
    if (!moved.isEmpty()) {
      Books books = context.books();
      books.unitOfWork().run(() -> books.ledger().relocate(mailbox(), moved));
      moved.forEach(
          (from, to) ->
              Optional.ofNullable(rows.remove(from)).ifPresent(row -> rows.put(to.item(), row)));
    }
  }

  private Instant since() {
    return rows.values().stream()
        .map(row -> row.sighting().receivedAt().orElse(row.recorded().at().minus(MARGIN)))
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH)
        .minus(context.settings().sweepOverlap());
  }
}

package org.mailtrail.application.logging.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;

/**
 * Looks by key for messages whose ids lead nowhere, as far back as they can have come. Their rows
 * go to copies that have none.
 */
final class Tracing {
  /** How long before its first try a message may have come that does not say when. */
  private static final Duration MARGIN = Duration.ofDays(1);

  private final PassContext context;
  private final Sweep sweep;
  private final Map<MessageKey, List<LedgerRow>> open = new HashMap<>();
  private final List<Relocation> moved = new ArrayList<>();

  Tracing(PassContext context, Sweep sweep) {
    this.context = context;
    this.sweep = sweep;
  }

  /**
   * Points these rows, and their entries, to where their messages lie now.
   *
   * @return by the old id the new one of those that were found
   */
  Map<ItemId, ItemId> follow(List<LedgerRow> rows) {
    rows.forEach(
        row ->
            row.sighting()
                .key()
                .map(MessageKey::asWritten)
                .ifPresent(key -> open.computeIfAbsent(key, none -> new ArrayList<>()).add(row)));
    sweep.walk(
        Reach.EVERY_FOLDER, since(rows), (page, known) -> page.forEach(ref -> take(ref, known)));
    context.books().relocate(context.settings().mailbox(), moved);
    Map<ItemId, ItemId> ids = new LinkedHashMap<>();
    moved.forEach(one -> ids.put(one.before(), one.now().item()));
    return ids;
  }

  private void take(ItemRef ref, Known known) {
    List<LedgerRow> sameKey = ref.key().map(open::get).orElse(null);
    if (sameKey != null && !sameKey.isEmpty() && known.of(ref.id()).isEmpty()) {
      LedgerRow.Sighting lost = sameKey.remove(0).sighting();
      moved.add(new Relocation(lost.item(), lost.key(), ref.place()));
    }
  }

  private Instant since(List<LedgerRow> rows) {
    return rows.stream().map(this::cameAfter).min(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /** What somebody wants tried again may have come at any time. */
  private Instant cameAfter(LedgerRow row) {
    Optional<Instant> received = row.sighting().receivedAt();
    if (received.isPresent()) {
      return received.get().minus(context.settings().sweepOverlap());
    }
    return row.reason() instanceof Reason.Again ? Instant.EPOCH : row.recorded().at().minus(MARGIN);
  }
}

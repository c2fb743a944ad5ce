package org.mailtrail.application.logging.batch;

import java.time.Clock;
import java.util.List;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.port.ledger.Reason;

/** Counts how often a message was tried in vain, and gives up after the last try. */
final class VainTries {
  private final PassContext context;
  private final Clock clock;

  VainTries(PassContext context, Clock clock) {
    this.context = context;
    this.clock = clock;
  }

  /**
   * One more vain try for the message.
   *
   * @param seen what happened, without any text of the message
   * @return pending, or quarantined when it was the last try
   */
  LedgerRow note(IntakeItem item, Known known, Phrase seen) {
    return note(
        Sightings.of(context.settings().mailbox(), item), known.attempts(item.id()) + 1, seen);
  }

  /** One more vain try for a pending message that is nowhere. */
  LedgerRow noteGone(LedgerRow pending) {
    return note(
        pending.sighting(), pending.attempts() + 1, LedgerSentence.GONE_FROM_MAILBOX.with());
  }

  private LedgerRow note(LedgerRow.Sighting sighting, int attempts, Phrase seen) {
    boolean last = attempts >= context.settings().attempts();
    LedgerRow row =
        new LedgerRow(
            sighting,
            new Reason.Failed(last),
            seen.toString(),
            attempts,
            new LedgerRow.Recorded(context.pass(), clock.instant()));
    context.books().unitOfWork().run(() -> write(row));
    return row;
  }

  private void write(LedgerRow row) {
    context.books().ledger().record(List.of(row));
    context.books().workInHand().done(context.settings().mailbox());
  }
}

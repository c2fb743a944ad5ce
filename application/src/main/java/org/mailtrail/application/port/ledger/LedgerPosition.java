package org.mailtrail.application.port.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * Where a row stands in the ledger or in a list of it: by a time, and of one time by its copy.
 *
 * @param at when it was written; in the queue of unmatched mail when it arrived
 * @param ref the copy
 */
public record LedgerPosition(Instant at, LedgerRef ref) {
  /** Of this row in the ledger. */
  public static LedgerPosition of(LedgerRow row) {
    return new LedgerPosition(row.recorded().at(), LedgerRef.of(row));
  }

  /** Of this row in the queue of unmatched mail. */
  public static LedgerPosition waiting(LedgerRow row) {
    return new LedgerPosition(row.arrivedAt(), LedgerRef.of(row));
  }

  /** What {@link #toString} wrote; empty for anything else, as it may come from a web address. */
  public static Optional<LedgerPosition> parse(String text) {
    int sign = text.indexOf('~');
    int slash = text.indexOf('/', sign + 1);
    if (sign < 0 || slash < 0) {
      return Optional.empty();
    }
    try {
      LedgerRef ref =
          new LedgerRef(
              new MailboxName(text.substring(sign + 1, slash)),
              new ItemId(text.substring(slash + 1)));
      return Optional.of(new LedgerPosition(Instant.parse(text.substring(0, sign)), ref));
    } catch (DateTimeException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return at + "~" + ref.mailbox() + "/" + ref.item();
  }
}

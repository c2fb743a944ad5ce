package org.mailtrail.application.port.unmatched;

import java.time.Instant;
import org.mailtrail.application.port.ledger.LedgerRow;

/**
 * Where a row stands in the ledger: by when it was written, and of one time by its copy.
 *
 * @param at when it was written
 * @param ref the copy
 */
public record LedgerPosition(Instant at, LedgerRef ref) {
  /** Of this row. */
  public static LedgerPosition of(LedgerRow row) {
    return new LedgerPosition(row.recorded().at(), LedgerRef.of(row));
  }
}

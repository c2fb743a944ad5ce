package org.mailtrail.testkit.memory.ledger;

import java.util.Comparator;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;

/** In what order rows are told: the newest first, and of one time by the copy. */
final class RowsInOrder {
  static final Comparator<LedgerRow> NEWEST_FIRST =
      Comparator.comparing(LedgerPosition::of, RowsInOrder::compare).reversed();

  /** As they wait for a person: by when they arrived. */
  static final Comparator<LedgerRow> NEWEST_WAITING_FIRST =
      Comparator.comparing(LedgerPosition::waiting, RowsInOrder::compare).reversed();

  private RowsInOrder() {}

  private static int compare(LedgerPosition one, LedgerPosition other) {
    int byTime = one.at().compareTo(other.at());
    return byTime != 0 ? byTime : one.ref().toString().compareTo(other.ref().toString());
  }

  static boolean isBehind(LedgerRow row, LedgerPosition last) {
    return compare(LedgerPosition.of(row), last) < 0;
  }

  static boolean isWaitingBehind(LedgerRow row, LedgerPosition last) {
    return compare(LedgerPosition.waiting(row), last) < 0;
  }
}

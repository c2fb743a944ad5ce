package org.mailtrail.application.logging;

import java.util.List;
import org.mailtrail.application.port.books.LedgerRow;
import org.mailtrail.application.port.books.PassCounts;

/** Adds up what a pass has committed. */
final class Tally {
  private PassCounts counts = PassCounts.none();

  PassCounts counts() {
    return counts;
  }

  /** Counts rows that were committed together with this many new entries. */
  void committed(List<LedgerRow> rows, long entries) {
    rows.forEach(row -> counts = counts.plus(row.outcome()));
    long duplicates = rows.stream().filter(row -> row.reason().isDuplicate()).count();
    add(new PassCounts.Beside(entries, duplicates, 0, 0, 0));
  }

  void refiled(long messages) {
    add(new PassCounts.Beside(0, 0, messages, 0, 0));
  }

  void notFiled(long messages) {
    add(new PassCounts.Beside(0, 0, 0, messages, 0));
  }

  void repeated(long messages) {
    add(new PassCounts.Beside(0, 0, 0, 0, messages));
  }

  private void add(PassCounts.Beside more) {
    counts = counts.with(counts.beside().plus(more));
  }
}

package org.mailtrail.application.logging.pass;

import java.util.List;
import org.mailtrail.application.logging.timing.Timekeeper;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.pass.PassCounts;

/** Adds up what a pass has committed, and the time that it took. */
public final class Tally {
  private PassCounts counts = PassCounts.none();
  private final Timekeeper time;
  private boolean leavesWork;

  /** Nothing is counted yet; the time is taken by this. */
  public Tally(Timekeeper time) {
    this.time = time;
  }

  /** What takes the time. */
  public Timekeeper time() {
    return time;
  }

  public PassCounts counts() {
    return counts;
  }

  /** Counts rows that were committed together with this many new entries. */
  public void committed(List<LedgerRow> rows, long entries) {
    rows.forEach(row -> counts = counts.plus(row.outcome()));
    long duplicates = rows.stream().filter(row -> row.reason().isDuplicate()).count();
    add(new PassCounts.Beside(entries, duplicates, 0, 0, 0));
  }

  public void refiled(long messages) {
    add(new PassCounts.Beside(0, 0, messages, 0, 0));
  }

  public void notFiled(long messages) {
    add(new PassCounts.Beside(0, 0, 0, messages, 0));
  }

  /** Something is decided, lies outside the intake, and is not filed. */
  public void leaveBehind() {
    leavesWork = true;
  }

  /** Whether the next pass must look after something. */
  public boolean leavesWork() {
    return leavesWork;
  }

  public void repeated(long messages) {
    add(new PassCounts.Beside(0, 0, 0, 0, messages));
  }

  private void add(PassCounts.Beside more) {
    counts = counts.with(counts.beside().plus(more));
  }
}

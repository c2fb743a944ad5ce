package org.mailtrail.testkit.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.unmatched.UnmatchedMail;

/** Rows of a ledger that wait for a person. */
public final class SampleQueue {
  private SampleQueue() {}

  /** The n-th message, received at this time. */
  public static LedgerRow row(int n, String author, Outcome outcome, Instant at) {
    return row(n, author, outcome, Optional.of(at), SampleMail.NOON.minusSeconds(n));
  }

  /** The n-th message, received and put into the ledger at these times. */
  public static LedgerRow row(
      int n, String author, Outcome outcome, Optional<Instant> receivedAt, Instant recordedAt) {
    return new LedgerRow(
        new LedgerRow.Sighting(
            SampleMail.MAIN,
            SampleMail.item(n),
            Optional.of(SampleMail.key(n)),
            new LedgerRow.Times(Optional.empty(), receivedAt),
            author,
            "Offer " + n),
        Reason.of(outcome, "AUTHOR"),
        "why",
        0,
        new LedgerRow.Recorded(SampleMail.PASS, recordedAt));
  }

  /** The n-th message, which waits. */
  public static LedgerRow waiting(int n, Optional<Instant> receivedAt, Instant recordedAt) {
    return row(n, "ann@fabrikam.example", Outcome.UNMATCHED, receivedAt, recordedAt);
  }

  /**
   * The n-th message, which waits and came n seconds after noon; it was read before those that came
   * before it.
   */
  public static LedgerRow row(int n, String author) {
    return row(n, author, Outcome.UNMATCHED, SampleMail.NOON.plusSeconds(n));
  }

  /** Of ann 1 and 4, of bob 2, of somebody below ann's domain 3; 5 is logged. */
  public static UnmatchedMail filled(HandBooks books) {
    books
        .books()
        .ledger()
        .record(
            List.of(
                row(1, "ann@fabrikam.example"),
                row(2, "bob@notfabrikam.example"),
                row(3, "cid@mail.fabrikam.example"),
                row(4, "ann@fabrikam.example"),
                row(5, "ann@fabrikam.example", Outcome.LOGGED, SampleMail.NOON)));
    return books.unmatchedMail();
  }

  /** What these are called. */
  public static List<String> subjects(List<LedgerRow> rows) {
    return rows.stream().map(row -> row.sighting().subject()).toList();
  }
}

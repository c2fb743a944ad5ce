package org.mailtrail.web.unmatched;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.unmatched.LedgerPosition;

/** Where a page of the queue begins, as it stands in an address. */
public final class QueuePlace {
  private QueuePlace() {}

  /** As {@link #parse} reads it. */
  public static String written(LedgerPosition last) {
    return last.at() + "~" + Chosen.written(last.ref());
  }

  /** What {@link #written} wrote; empty for anything else. */
  public static Optional<LedgerPosition> parse(String text) {
    int sign = text.indexOf('~');
    if (sign < 0) {
      return Optional.empty();
    }
    try {
      Instant at = Instant.parse(text.substring(0, sign));
      return Chosen.ref(text.substring(sign + 1)).map(ref -> new LedgerPosition(at, ref));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}

package org.mailtrail.application.port.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an entry stands in the audit trail: by when it happened, and of one instant by when it was
 * added.
 *
 * @param at when it happened
 * @param number larger for what was added later
 */
public record AuditPosition(Instant at, long number) {
  /** What {@link #toString} wrote; empty for anything else, as it may come from a web address. */
  public static Optional<AuditPosition> parse(String text) {
    int sign = text.indexOf('~');
    if (sign < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AuditPosition(
              Instant.parse(text.substring(0, sign)), Long.parseLong(text.substring(sign + 1))));
    } catch (DateTimeException | NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return at + "~" + number;
  }
}

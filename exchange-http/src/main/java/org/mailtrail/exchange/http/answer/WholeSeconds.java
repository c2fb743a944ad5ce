package org.mailtrail.exchange.http.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Times of whole seconds in UTC, {@code 2026-11-28T21:22:15Z}: nearly all that Exchange tells, by
 * Graph and by EWS, read at a tenth of the cost of a general reader.
 */
public final class WholeSeconds {
  private static final String FORM = "0000-00-00T00:00:00Z";

  private WholeSeconds() {}

  /** The time; empty for what has another form, or is no time. */
  public static Optional<Instant> read(String text) {
    try {
      return isOfForm(text) ? Optional.of(instant(text)) : Optional.empty();
    } catch (DateTimeException nonsense) {
      return Optional.empty();
    }
  }

  private static Instant instant(String text) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  private static boolean isOfForm(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      char expected = FORM.charAt(i);
      if (expected == '0' ? c < '0' || c > '9' : c != expected) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}

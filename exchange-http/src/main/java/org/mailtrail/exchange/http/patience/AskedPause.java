package org.mailtrail.exchange.http.patience;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pauses that servers ask for, cut to what one believes: none is negative, and a longer one
 * than the server's own limits last is taken for a mistake.
 *
 * @param longest what is believed at most
 */
public record AskedPause(Duration longest) {
  private static final int MOST_DIGITS = 9;

  /** {@code BackOffMilliseconds}. */
  public Optional<Duration> milliseconds(String text) {
    return number(text).map(Duration::ofMillis).map(this::believed);
  }

  /** {@code Retry-After}: seconds, or a date (RFC 9110 §10.2.3). */
  public Optional<Duration> retryAfter(@Nullable String value, Instant now) {
    String text = value == null ? "" : value;
    return number(text)
        .map(Duration::ofSeconds)
        .or(() -> date(text).map(date -> Duration.between(now, date)))
        .map(this::believed);
  }

  private static Optional<Long> number(String text) {
    String digits = text.strip();
    return digits.matches("\\d+")
        ? Optional.of(digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong(digits))
        : Optional.empty();
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private Duration believed(Duration asked) {
    Duration cut = asked.compareTo(longest) > 0 ? longest : asked;
    return cut.isNegative() ? Duration.ZERO : cut;
  }
}

package org.mailtrail.ews.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The pauses that servers ask for. One of no time, or of a time that has passed, is none: our own
 * back-off holds then. A longer one than any Exchange asks for is cut.
 */
final class AskedPause {
  /** Exchange refills a budget within a minute or two; nobody who means it asks for more. */
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final int MOST_DIGITS = 9;

  private AskedPause() {}

  /** {@code BackOffMilliseconds}. */
  static Optional<Duration> milliseconds(String text) {
    return number(text).map(Duration::ofMillis).flatMap(AskedPause::believed);
  }

  /** {@code Retry-After}: seconds, or a date (RFC 9110 §10.2.3). */
  static Optional<Duration> retryAfter(String text, Instant now) {
    return number(text)
        .map(Duration::ofSeconds)
        .or(() -> ServerTime.date(text).map(date -> Duration.between(now, date)))
        .flatMap(AskedPause::believed);
  }

  private static Optional<Long> number(String text) {
    String digits = text.strip();
    return digits.matches("\\d+")
        ? Optional.of(digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong(digits))
        : Optional.empty();
  }

  private static Optional<Duration> believed(Duration asked) {
    return asked.isNegative() || asked.isZero()
        ? Optional.empty()
        : Optional.of(asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
  }
}

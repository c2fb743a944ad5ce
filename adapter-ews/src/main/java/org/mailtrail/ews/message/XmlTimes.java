package org.mailtrail.ews.message;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.exchange.http.answer.WholeSeconds;

/** xs:dateTime as servers write it: any fraction of a second, with or without a zone. */
final class XmlTimes {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(-?\\d{4,6}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");
  private static final int NANOS = 10;

  /** Exchange means "none" by the year 1, and by 4501. */
  private static final Instant FIRST = Instant.parse("0002-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("4500-12-31T00:00:00Z");

  /** Nobody sent mail over the Internet before; behaviour: such a time is not believed. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private XmlTimes() {}

  /** Whether a message can have been received then. */
  static boolean isBelieved(Instant received, Instant now) {
    return !received.isBefore(EARLIEST) && !received.isAfter(now.plus(Duration.ofDays(1)));
  }

  static Optional<Instant> parse(String text) {
    String time = text.strip();
    return WholeSeconds.read(time)
        .or(() -> any(time))
        .filter(FIRST::isBefore)
        .filter(LAST::isAfter);
  }

  private static Optional<Instant> any(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String fraction = parts.group(2) == null ? "" : parts.group(2);
    String local = parts.group(1) + fraction.substring(0, Math.min(NANOS, fraction.length()));
    try {
      return Optional.of(
          parts.group(3) == null
              ? LocalDateTime.parse(local).toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(local + parts.group(3)).toInstant());
    } catch (DateTimeException nonsense) {
      return Optional.empty();
    }
  }
}

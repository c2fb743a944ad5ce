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
    Matcher parts = SHAPE.matcher(time);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      Instant instant = isPlain(time) ? plain(time) : any(parts);
      return Optional.of(instant).filter(FIRST::isBefore).filter(LAST::isAfter);
    } catch (DateTimeException nonsense) {
      return Optional.empty();
    }
  }

  /**
   * Exchange writes whole seconds in UTC; a general reader takes most of a list's time for them.
   */
  private static boolean isPlain(String time) {
    return time.length() == "2026-03-02T12:00:00Z".length() && time.endsWith("Z");
  }

  private static Instant plain(String time) {
    return LocalDateTime.of(
            number(time, 0, 4),
            number(time, 5, 7),
            number(time, 8, 10),
            number(time, 11, 13),
            number(time, 14, 16),
            number(time, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String time, int from, int to) {
    return Integer.parseInt(time, from, to, 10);
  }

  private static Instant any(Matcher parts) {
    String fraction = parts.group(2) == null ? "" : parts.group(2);
    String local = parts.group(1) + fraction.substring(0, Math.min(NANOS, fraction.length()));
    return parts.group(3) == null
        ? LocalDateTime.parse(local).toInstant(ZoneOffset.UTC)
        : OffsetDateTime.parse(local + parts.group(3)).toInstant();
  }
}

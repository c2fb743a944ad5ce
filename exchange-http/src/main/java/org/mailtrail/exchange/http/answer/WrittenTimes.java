package org.mailtrail.exchange.http.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as servers write them (ISO 8601), and as they should not. */
public final class WrittenTimes {
  private static final Pattern OTHER =
      Pattern.compile(
          "([0-9-]{10})(?:[Tt]|\\s)(\\d\\d:[0-9:]{2,5})((?:\\.\\d{1,9})?)\\d*+\\s?(Z?|[zZ+-][0-9:]*)");
  private static final Pattern ZONE = Pattern.compile("([+-]\\d\\d)(\\d\\d)?+");

  private WrittenTimes() {}

  /** The time; one without a zone is in UTC. Empty for what is no time. */
  public static Optional<Instant> read(String text) {
    return WholeSeconds.read(text).or(() -> unusual(text));
  }

  /** A blank for the T, more digits of a second than there are, a zone without its colon. */
  private static String plain(String text) {
    Matcher other = OTHER.matcher(text.strip());
    if (!other.matches()) {
      return text.strip();
    }
    return other.group(1) + 'T' + other.group(2) + other.group(3) + zone(other.group(4));
  }

  private static String zone(String written) {
    Matcher zone = ZONE.matcher(written);
    if (!zone.matches()) {
      return written;
    }
    return zone.group(1) + ':' + (zone.group(2) == null ? "00" : zone.group(2));
  }

  private static Optional<Instant> unusual(String text) {
    try {
      return Optional.of(
              DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  plain(text), OffsetDateTime::from, LocalDateTime::from))
          .map(
              time ->
                  time instanceof LocalDateTime local
                      ? local.toInstant(ZoneOffset.UTC)
                      : OffsetDateTime.from(time).toInstant());
    } catch (DateTimeException nonsense) {
      return Optional.empty();
    }
  }
}

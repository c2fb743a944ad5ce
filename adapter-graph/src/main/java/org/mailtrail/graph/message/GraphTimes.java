package org.mailtrail.graph.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as Graph writes them, and as it should not. */
public final class GraphTimes {
  /** Exchange writes the year 1 where there is no date. */
  private static final Instant UNSET = Instant.parse("0001-01-02T00:00:00Z");

  private GraphTimes() {}

  /** The time; one without a zone is in UTC. Empty for what is no time, or none of a message. */
  public static Optional<Instant> parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
              DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  text.strip(), OffsetDateTime::from, LocalDateTime::from))
          .map(
              time ->
                  time instanceof LocalDateTime local
                      ? local.toInstant(ZoneOffset.UTC)
                      : OffsetDateTime.from(time).toInstant())
          .filter(UNSET::isBefore);
    } catch (DateTimeException nonsense) {
      return Optional.empty();
    }
  }
}

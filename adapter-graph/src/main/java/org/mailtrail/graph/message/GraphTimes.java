package org.mailtrail.graph.message;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.exchange.http.answer.WrittenTimes;

/** Times as Graph writes them, and as it should not. */
public final class GraphTimes {
  /** Exchange writes the year 1 where there is no date, and 4501. */
  private static final Instant UNSET = Instant.parse("0001-01-02T00:00:00Z");

  private static final Instant LAST = Instant.parse("4500-12-31T00:00:00Z");

  private GraphTimes() {}

  /** The time; one without a zone is in UTC. Empty for what is no time, or none of a message. */
  public static Optional<Instant> parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    return WrittenTimes.read(text).filter(GraphTimes::isSet);
  }

  private static boolean isSet(Instant time) {
    return time.isAfter(UNSET) && time.isBefore(LAST);
  }
}

package org.mailtrail.ews.message;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.exchange.http.answer.WrittenTimes;

/** xs:dateTime as servers write it: any fraction of a second, with or without a zone. */
final class XmlTimes {
  /** Exchange means "none" by the year 1, and by 4501. */
  private static final Instant FIRST = Instant.parse("0002-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("4500-12-31T00:00:00Z");

  private XmlTimes() {}

  static Optional<Instant> parse(String text) {
    return WrittenTimes.read(text.strip()).filter(FIRST::isBefore).filter(LAST::isAfter);
  }
}

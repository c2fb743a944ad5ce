package org.mailtrail.ews.transport;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What time the server says it is, by the Date field of its last answer. */
public final class ServerTime {
  private final Clock clock;
  private final AtomicReference<@Nullable Duration> ahead = new AtomicReference<>();

  /** Against this clock. */
  public ServerTime(Clock clock) {
    this.clock = clock;
  }

  void seen(HttpHeaders headers) {
    headers
        .firstValue("Date")
        .flatMap(ServerTime::date)
        .ifPresent(date -> ahead.set(Duration.between(clock.instant(), date)));
  }

  /** The time as our own clock has it. */
  Instant here() {
    return clock.instant();
  }

  /** The server's time now; empty as long as it has said none. */
  public Optional<Instant> now() {
    return Optional.ofNullable(ahead.get()).map(clock.instant()::plus);
  }

  static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}

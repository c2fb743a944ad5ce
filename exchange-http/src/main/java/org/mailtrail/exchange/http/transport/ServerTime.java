package org.mailtrail.exchange.http.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What time the server says it is: in the head of any answer (RFC 9110 §6.6.1). */
final class ServerTime {
  private final Clock clock;
  private final AtomicReference<@Nullable Duration> ahead = new AtomicReference<>();

  ServerTime(Clock clock) {
    this.clock = clock;
  }

  void seen(Response answer) {
    told(answer).ifPresent(date -> ahead.set(Duration.between(clock.instant(), date)));
  }

  static Optional<Instant> told(Response answer) {
    return Optional.ofNullable(answer.headers().getDate("Date")).map(Date::toInstant);
  }

  /** The server's time now; empty as long as it has said none. */
  Optional<Instant> now() {
    return Optional.ofNullable(ahead.get()).map(clock.instant()::plus);
  }
}

package org.mailtrail.application.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after a try in vain: longer each time, 27 hours and a half in all, and then no
 * more.
 */
final class BackOff {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(10));

  private BackOff() {}

  /** How long to wait after so many tries in vain before; empty when that was the last. */
  static Optional<Duration> after(int failures) {
    return failures < WAITS.size() ? Optional.of(WAITS.get(failures)) : Optional.empty();
  }
}

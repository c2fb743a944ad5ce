package org.mailtrail.web.typed;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** Reads durations as people type them: minutes, or {@code PT90S}; nothing typed is none. */
public final class TypedDuration {
  private TypedDuration() {}

  /** The duration; empty when it cannot be read. */
  public static Optional<Duration> read(String text) {
    if (text.isEmpty()) {
      return Optional.of(Duration.ZERO);
    }
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofMinutes(Long.parseLong(text)));
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** A duration as it is typed, so that {@link #read} gives the same. */
  public static String written(Duration duration) {
    return duration.equals(Duration.ofMinutes(duration.toMinutes()))
        ? String.valueOf(duration.toMinutes())
        : duration.toString();
  }
}

package org.mailtrail.application.port.health;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers when health was looked at, across restarts and for all instances. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface WatchTimes {
  /** What is remembered; empty when nobody has ever looked. */
  Optional<Span> span();

  /** Somebody looked at this time. */
  void looked(Instant at);

  /**
   * From the first look to the last.
   *
   * @param begunAt when somebody looked first
   * @param lastAt when somebody looked last
   */
  record Span(Instant begunAt, Instant lastAt) {}
}

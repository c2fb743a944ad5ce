package org.mailtrail.application.port.alarm;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers what was seen and told of health, across restarts and for all instances; part of the
 * books' unit of work. Throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface AlarmMemory {
  /** What is remembered; empty when nothing was ever seen. */
  Optional<Seen> last();

  /** Remembers this in place of what was before. */
  void remember(Seen seen);

  /**
   * What was seen and told.
   *
   * @param toldRed whether the last that was told is red; green is what is told at first
   * @param isRed what was seen last
   * @param since since when that is so
   * @param looks how often in a row it was seen
   */
  record Seen(boolean toldRed, boolean isRed, Instant since, int looks) {
    /** One more look. */
    public Seen look(boolean red, Instant now) {
      return red == isRed
          ? new Seen(toldRed, isRed, since, looks + 1)
          : new Seen(toldRed, red, now, 1);
    }

    /** It is told. */
    public Seen told() {
      return new Seen(isRed, isRed, since, looks);
    }
  }
}

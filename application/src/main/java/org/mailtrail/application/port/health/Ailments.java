package org.mailtrail.application.port.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The troubles that were seen, across restarts and for all instances; part of the books' unit of
 * work. Throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface Ailments {
  /** Those that last, oldest first. */
  List<Ailment> lasting();

  /** Those that lasted at that time or began later, oldest first. */
  List<Ailment> since(Instant time);

  /** Keeps a spell, or how it went on; who dismissed it before stays. */
  void keep(Ailment ailment);

  /**
   * Dismisses a spell that lasts, or takes that back.
   *
   * @return whether it lasts
   */
  boolean dismiss(UUID id, Optional<Ailment.Dismissal> dismissal);

  /** Forgets what ended before that time. */
  void forget(Instant endedBefore);
}

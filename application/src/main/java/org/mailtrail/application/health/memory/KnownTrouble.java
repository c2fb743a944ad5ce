package org.mailtrail.application.health.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.port.health.Ailment;

/**
 * A trouble that is there now, with what is remembered of it.
 *
 * @param id names it for as long as it does not change
 * @param symptom what is seen now
 * @param since when it was first seen; absent where nobody has remembered it yet
 * @param dismissal who knows of it and wants to be told no more
 */
public record KnownTrouble(
    UUID id, Symptom symptom, Optional<Instant> since, Optional<Ailment.Dismissal> dismissal) {
  /** Whether somebody knows of it and wants to be told no more. */
  public boolean isDismissed() {
    return dismissal.isPresent();
  }
}

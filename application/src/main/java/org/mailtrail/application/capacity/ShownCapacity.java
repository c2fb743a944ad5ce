package org.mailtrail.application.capacity;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.health.memory.TellIntake;
import org.mailtrail.domain.capacity.Capacity;
import org.mailtrail.domain.capacity.MeasuredDay;

/**
 * How full a mailbox is, and how it came to that.
 *
 * @param capacity what was measured last, and how that stands to what is allowed
 * @param days what was measured, oldest first
 * @param busiest the hour of the last day in which most came in; empty where nothing did
 */
public record ShownCapacity(
    Capacity capacity, List<MeasuredDay> days, Optional<TellIntake.Hour> busiest) {
  /** Copies the list. */
  public ShownCapacity {
    days = List.copyOf(days);
  }
}

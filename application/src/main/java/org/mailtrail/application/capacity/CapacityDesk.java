package org.mailtrail.application.capacity;

import org.mailtrail.domain.capacity.Alertness;

/**
 * How full the mailboxes are: every use case by its name.
 *
 * @param measure measures one now
 * @param show tells of one what was measured
 * @param known tells of all, for who asks often
 * @param rules what is allowed
 */
public record CapacityDesk(
    MeasureCapacity measure, ShowCapacity show, KnownCapacities known, CapacityRules rules) {
  /** When a warning is due. */
  public Alertness alertness() {
    return rules.alertness();
  }
}

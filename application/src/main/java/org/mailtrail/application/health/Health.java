package org.mailtrail.application.health;

import java.util.List;

/**
 * How Mailtrail is.
 *
 * @param reasons everything that is not as it should be, red first
 */
public record Health(List<Symptom> reasons) {
  /** Copies the reasons. */
  public Health {
    reasons = List.copyOf(reasons);
  }

  /** Whether no mail may be waiting unseen. */
  public boolean isReady() {
    return reasons.stream().noneMatch(reason -> reason.code().isRed());
  }
}

package org.mailtrail.application.health;

import java.util.Comparator;
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

  /** That, each reason once and in this order. */
  static Health of(List<Symptom> reasons) {
    return new Health(
        reasons.stream()
            .distinct()
            .sorted(Comparator.comparing(reason -> !reason.code().isRed()))
            .toList());
  }

  /** Whether no mail may be waiting unseen. */
  public boolean isReady() {
    return reasons.stream().noneMatch(reason -> reason.code().isRed());
  }
}

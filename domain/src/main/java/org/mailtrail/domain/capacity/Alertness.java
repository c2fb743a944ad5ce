package org.mailtrail.domain.capacity;

import java.time.Duration;

/**
 * From when on a limit is worth a warning.
 *
 * @param share when so much of it is used, above 0 and up to 1
 * @param before so long before it is reached
 */
public record Alertness(double share, Duration before) {
  /**
   * Checks both.
   *
   * @throws IllegalArgumentException when they are no share or time
   */
  public Alertness {
    if (!(share > 0 && share <= 1) || before.isNegative()) {
      throw new IllegalArgumentException("warn at a share up to 1, some time before: " + share);
    }
  }

  /** At 85 %, or 60 days before. */
  public static Alertness standard() {
    return new Alertness(0.85, Duration.ofDays(60));
  }

  /** Whether somebody should act soon. */
  public boolean isDue(Standing standing) {
    return !standing.isSettled()
        && (standing.share() >= share
            || standing.isFull()
            || standing.forecast().days().orElse(Long.MAX_VALUE) <= before.toDays());
  }
}

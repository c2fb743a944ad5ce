package org.mailtrail.domain.opportunity;

import java.time.Instant;

/**
 * How an opportunity ended.
 *
 * @param won whether something was sold
 * @param reason why, in words
 * @param at when that was put down
 */
public record Closing(boolean won, String reason, Instant at) {
  /** Refuses an ending without a reason. */
  public Closing {
    reason = reason.strip();
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("an opportunity is closed for a reason");
    }
  }
}

package org.mailtrail.application.port.push;

import java.time.Instant;

/**
 * A subscription that stands at Exchange.
 *
 * @param id by which Exchange names it, in each notice too
 * @param ends when Exchange forgets it by itself
 */
public record StandingNotice(String id, Instant ends) {
  /** Checks the id. */
  public StandingNotice {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a subscription has an id");
    }
  }
}

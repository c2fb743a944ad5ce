package org.mailtrail.application.specimens;

/** Wrong on purpose: time must be handed in. */
public final class ReadsTheClock {
  /** The wrong thing. */
  public java.time.Instant now() {
    return java.time.Instant.now();
  }
}

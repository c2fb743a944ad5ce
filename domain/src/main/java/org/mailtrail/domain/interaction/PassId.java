package org.mailtrail.domain.interaction;

import java.util.Optional;
import java.util.UUID;

/** What identifies one run of the logging job over one mailbox. */
public record PassId(UUID value) {
  /** What {@link #toString} wrote; empty for anything else, as people may have typed it. */
  public static Optional<PassId> parse(String text) {
    try {
      PassId pass = new PassId(UUID.fromString(text));
      return pass.toString().equalsIgnoreCase(text) ? Optional.of(pass) : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.mailtrail.domain.interaction;

import java.util.UUID;

/** What identifies one run of the logging job over one mailbox. */
public record PassId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

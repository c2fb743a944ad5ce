package org.mailtrail.domain.message;

import org.mailtrail.domain.address.EmailAddress;

/** Somebody in a From, Sender, To or Cc field: an address and the display name given with it. */
public record Participant(EmailAddress address, String displayName) {
  /** A participant without a display name. */
  public static Participant of(EmailAddress address) {
    return new Participant(address, "");
  }

  @Override
  public String toString() {
    return displayName.isBlank() ? address.toString() : displayName + " <" + address + ">";
  }
}

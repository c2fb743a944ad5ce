package org.mailtrail.domain.message;

import org.mailtrail.domain.address.EmailAddress;

/** Somebody in a From, Sender, To or Cc field: an address and the display name given with it. */
public record Participant(EmailAddress address, String displayName) {
  /** More than this is nobody's name: Exchange itself takes 256 characters. */
  private static final int LONGEST_NAME = 1_000;

  /** Cuts a display name that is longer than a thousand characters; anybody may write one. */
  public Participant {
    displayName = cut(displayName);
  }

  private static String cut(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    boolean isSplit = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 2));
    return name.substring(0, LONGEST_NAME - (isSplit ? 2 : 1)) + "…";
  }

  /** A participant without a display name. */
  public static Participant of(EmailAddress address) {
    return new Participant(address, "");
  }

  @Override
  public String toString() {
    return displayName.isBlank() ? address.toString() : displayName + " <" + address + ">";
  }
}

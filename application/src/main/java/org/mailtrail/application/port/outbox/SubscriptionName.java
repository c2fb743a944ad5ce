package org.mailtrail.application.port.outbox;

import java.util.regex.Pattern;

/** The short name of a subscription, such as {@code crm}. */
public record SubscriptionName(String value) implements Comparable<SubscriptionName> {
  /** So many characters at most. */
  public static final int LONGEST = 40;

  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9][a-z0-9-]{0," + (LONGEST - 1) + "}");

  /** Refuses anything but 1 to 40 lower-case letters, digits and hyphens. */
  public SubscriptionName {
    if (!isOne(value)) {
      throw new IllegalArgumentException(
          "a subscription is named with 1 to 40 lower-case letters, digits and hyphens, not: "
              + value);
    }
  }

  /** Whether this could be the name of one. */
  public static boolean isOne(String value) {
    return SHAPE.matcher(value).matches();
  }

  @Override
  public int compareTo(SubscriptionName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

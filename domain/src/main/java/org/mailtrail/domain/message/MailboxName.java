package org.mailtrail.domain.message;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short name under which one logging mailbox is registered, such as {@code main} or {@code
 * fabrikam-2027}. Ledger and log refer to it. When the setup of that name turns to another mailbox,
 * what was kept of the one before goes over to a name of its own (ADR 0023).
 */
public record MailboxName(String value) implements Comparable<MailboxName> {
  /** So many characters at most. */
  public static final int LONGEST = 40;

  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9][a-z0-9-]{0," + (LONGEST - 1) + "}");

  /** Refuses anything but 1 to 40 lower-case letters, digits and hyphens. */
  public MailboxName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a mailbox is named with 1 to 40 lower-case letters, digits and hyphens, not: " + value);
    }
  }

  /** What was written, where it can be the name of a mailbox. */
  public static Optional<MailboxName> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new MailboxName(text)) : Optional.empty();
  }

  @Override
  public int compareTo(MailboxName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

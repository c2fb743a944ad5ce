package org.mailtrail.application.port.identity;

import java.util.regex.Pattern;

/**
 * What a secret is asked for by: {@code <mailbox>.<kind>}, such as {@code main.client-secret} or
 * {@code main.password}.
 */
public record SecretName(String value) implements Comparable<SecretName> {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

  /** Refuses anything but words of lower-case letters, digits and hyphens, joined by dots. */
  public SecretName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a secret is named with lower-case letters, digits, hyphens and dots, not: " + value);
    }
  }

  @Override
  public int compareTo(SecretName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

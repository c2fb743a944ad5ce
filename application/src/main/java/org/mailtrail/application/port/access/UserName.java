package org.mailtrail.application.port.access;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name by which a person signs in at the console.
 *
 * @param value 1 to 64 letters, digits or {@code . _ - @}, in lower case
 */
public record UserName(String value) implements Comparable<UserName> {
  private static final Pattern FORM = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}._@-]{1,64}");

  /** Strips, lowers the case, and refuses what has another form. */
  public UserName {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a user name has 1 to 64 letters, digits or the characters . _ - @");
    }
  }

  @Override
  public int compareTo(UserName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

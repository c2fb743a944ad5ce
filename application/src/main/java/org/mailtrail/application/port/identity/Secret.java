package org.mailtrail.application.port.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;

/** A value that never prints itself: a password, a client secret, a token. */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Wraps a value. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /**
   * Hands the value to the function, at the moment of use. Keep the result for no longer than that.
   */
  public <T> T use(Function<String, T> function) {
    return function.apply(value);
  }

  /** Whether nothing is in it. */
  public boolean isBlank() {
    return value.isBlank();
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  /** Says only that there is a secret. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}

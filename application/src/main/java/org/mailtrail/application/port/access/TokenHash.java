package org.mailtrail.application.port.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a token: from it the token cannot be found. A token holds 256 random bits, so
 * that one round of SHA-256 is enough.
 *
 * @param hex 64 hexadecimal digits
 */
public record TokenHash(String hex) {
  private static final int DIGITS = 64;

  /** Refuses what is no hash. */
  public TokenHash {
    if (hex.length() != DIGITS) {
      throw new IllegalArgumentException("a token's hash has 64 digits");
    }
  }

  /** The hash of this token. */
  public static TokenHash of(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return new TokenHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}

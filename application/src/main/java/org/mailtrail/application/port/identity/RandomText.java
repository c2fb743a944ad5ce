package org.mailtrail.application.port.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that nobody can guess, for states, tokens and passwords. */
public final class RandomText {
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  /** So many random bytes in base64url without padding (RFC 4648 §5): 43 characters for 32. */
  public static String of(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}

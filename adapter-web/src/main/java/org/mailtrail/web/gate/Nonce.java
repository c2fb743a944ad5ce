package org.mailtrail.web.gate;

import java.security.SecureRandom;
import java.util.Base64;

/** A number for one answer alone. */
final class Nonce {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private Nonce() {}

  static String fresh() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}

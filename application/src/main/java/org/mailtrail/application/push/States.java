package org.mailtrail.application.push;

import java.security.SecureRandom;
import java.util.Base64;
import org.mailtrail.application.port.identity.Secret;

/** What shows that a notice is from Exchange. */
final class States {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private States() {}

  /** A new one, which nobody can guess. */
  static Secret fresh() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }
}

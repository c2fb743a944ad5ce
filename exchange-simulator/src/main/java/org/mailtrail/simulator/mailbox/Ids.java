package org.mailtrail.simulator.mailbox;

import java.util.Base64;
import java.util.Random;

/** Makes ids as long and as case-sensitive as Exchange's. */
final class Ids {
  private static final int BYTES = 114;
  private final Random random;

  Ids(long seed) {
    this.random = new Random(seed);
  }

  synchronized String next(String prefix) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().encodeToString(bytes);
  }
}

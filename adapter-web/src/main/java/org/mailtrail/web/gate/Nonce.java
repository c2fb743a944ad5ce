package org.mailtrail.web.gate;

import org.mailtrail.application.port.identity.RandomText;

/** A number for one answer alone. */
final class Nonce {
  private static final int BYTES = 16;

  private Nonce() {}

  static String fresh() {
    return RandomText.of(BYTES);
  }
}

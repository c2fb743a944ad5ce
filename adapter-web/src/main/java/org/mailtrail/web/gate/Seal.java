package org.mailtrail.web.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.access.TokenHash;

/**
 * The token against forged requests: it follows from the session's token, which scripts and other
 * sites cannot read, and does not give it away.
 */
final class Seal {
  /** The name of the form's field. */
  static final String FIELD = "seal";

  private Seal() {}

  static String of(String session) {
    return TokenHash.of("seal:" + session).hex();
  }

  static boolean fits(String session, @Nullable String shown) {
    return shown != null
        && MessageDigest.isEqual(
            of(session).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}

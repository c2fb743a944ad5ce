package org.mailtrail.graph.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What is shown of a secret when a sign-in begins, so that only who has it can finish. */
public final class CodeChallenge {
  private CodeChallenge() {}

  /** The challenge of this verifier by the method S256 (RFC 7636 §4.2). */
  public static String of(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}

package org.mailtrail.graph.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.domain.message.MailboxName;

/**
 * A sign-in that was begun in a browser. Never leaves this process.
 *
 * @param state finds it again
 * @param nonce ties the identity to it
 * @param verifier proves that who finishes has begun it
 */
record PendingSignIn(
    MailboxName mailbox,
    Choice choice,
    URI redirect,
    Instant validUntil,
    String state,
    String nonce,
    String verifier) {

  /** RFC 7636 §4.2. */
  String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Leaves out what serves as a credential. */
  @Override
  public String toString() {
    return "Pending[mailbox=" + mailbox + ", validUntil=" + validUntil + "]";
  }
}

package org.mailtrail.graph.signin;

import java.net.URI;
import java.time.Instant;
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
  /** Leaves out what serves as a credential. */
  @Override
  public String toString() {
    return "Pending[mailbox=" + mailbox + ", validUntil=" + validUntil + "]";
  }
}

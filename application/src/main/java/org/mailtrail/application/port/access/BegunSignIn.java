package org.mailtrail.application.port.access;

import java.net.URI;

/**
 * A sign-in that was begun here; each value is random and used once.
 *
 * @param state comes back with the browser, so that no other site ends it
 * @param nonce comes back in the identity token, so that none is used again
 * @param verifier proves that the code is redeemed by who began (RFC 7636)
 * @param redirect where the browser comes back to
 */
public record BegunSignIn(String state, String nonce, String verifier, URI redirect) {
  @Override
  public String toString() {
    return "a sign-in that comes back to " + redirect;
  }
}

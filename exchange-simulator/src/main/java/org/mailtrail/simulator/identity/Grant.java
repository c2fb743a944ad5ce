package org.mailtrail.simulator.identity;

import java.time.Instant;
import java.util.List;

/**
 * A yes that can be exchanged for tokens.
 *
 * @param user whose, empty for an application's own
 * @param clientId who may exchange it
 * @param scope what was asked for
 * @param redirect where the browser was sent, empty where there was none
 * @param challenge of PKCE, empty where there is none
 * @param nonce to be repeated in the identity, empty where there is none
 * @param end when it stops to serve
 */
record Grant(
    String user,
    String clientId,
    String scope,
    String redirect,
    String challenge,
    String nonce,
    Instant end) {

  /** Whether this scope was asked for. */
  boolean asks(String wanted) {
    return List.of(scope.split(" ")).contains(wanted);
  }

  Grant until(Instant later) {
    return new Grant(user, clientId, scope, redirect, challenge, "", later);
  }
}

package org.mailtrail.application.port.access;

import java.net.URI;

/**
 * The organisation's own sign-in (OpenID Connect). Throws {@link
 * org.mailtrail.application.port.ExchangeException} when it does not answer.
 */
public interface IdentityProvider {
  /** Where the browser signs in; it comes back with a code and the state. */
  URI begin(BegunSignIn begun);

  /**
   * Who has signed in.
   *
   * @param code with which the browser came back
   */
  Answer finish(BegunSignIn begun, String code);

  /** What comes of it. */
  sealed interface Answer {
    /** Somebody has signed in, and every check was passed. */
    record Known(Identity identity) implements Answer {}

    /**
     * What came is not believed.
     *
     * @param code one word, the same for one kind of doubt
     * @param reason why, as a half sentence without anything that came from outside
     */
    record Doubted(String code, String reason) implements Answer {}
  }
}

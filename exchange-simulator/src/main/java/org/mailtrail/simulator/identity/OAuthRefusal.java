package org.mailtrail.simulator.identity;

/** Ends a request with an error. */
final class OAuthRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final OAuthError error;

  OAuthRefusal(OAuthError error) {
    super(error.name());
    this.error = error;
  }

  OAuthError error() {
    return error;
  }

  /** Goes on only where it holds. */
  static void unless(boolean holds, OAuthError error) {
    if (!holds) {
      throw new OAuthRefusal(error);
    }
  }
}

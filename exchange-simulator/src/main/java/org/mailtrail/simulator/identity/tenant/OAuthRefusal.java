package org.mailtrail.simulator.identity.tenant;

/** Ends a request with an error. */
public final class OAuthRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final OAuthError error;

  public OAuthRefusal(OAuthError error) {
    super(error.name());
    this.error = error;
  }

  public OAuthError error() {
    return error;
  }

  /** Goes on only where it holds. */
  public static void unless(boolean holds, OAuthError error) {
    if (!holds) {
      throw new OAuthRefusal(error);
    }
  }
}

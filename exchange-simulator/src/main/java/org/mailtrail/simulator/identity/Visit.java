package org.mailtrail.simulator.identity;

import java.util.Optional;

/**
 * What a person does on the sign-in page.
 *
 * @param user who signs in
 * @param error how it ends instead
 */
public record Visit(String user, Optional<OAuthError> error) {
  /** Signs in and says yes. */
  public static Visit consents(String user) {
    return new Visit(user, Optional.empty());
  }

  /** Says no. */
  public static Visit declines() {
    return new Visit("", Optional.of(OAuthError.CANCELLED));
  }

  /** Is sent back with this error. */
  public static Visit fails(OAuthError error) {
    return new Visit("", Optional.of(error));
  }
}

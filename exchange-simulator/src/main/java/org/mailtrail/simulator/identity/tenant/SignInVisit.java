package org.mailtrail.simulator.identity.tenant;

import java.util.Optional;

/**
 * What a person does on the sign-in page.
 *
 * @param user who signs in
 * @param error how it ends instead
 */
public record SignInVisit(String user, Optional<OAuthError> error) {
  /** Signs in and says yes. */
  public static SignInVisit consents(String user) {
    return new SignInVisit(user, Optional.empty());
  }

  /** Says no. */
  public static SignInVisit declines() {
    return new SignInVisit("", Optional.of(OAuthError.CANCELLED));
  }

  /** Is sent back with this error. */
  public static SignInVisit fails(OAuthError error) {
    return new SignInVisit("", Optional.of(error));
  }
}

package org.mailtrail.application.port.identity;

import java.util.Optional;

/** Gives tokens for requests to Microsoft Graph. Safe for several threads. */
@FunctionalInterface
public interface AccessTokens {
  /**
   * A token that is valid now; renewed silently where that is possible.
   *
   * @param claims the claims challenge of a refused request (RFC 9470 and Microsoft's continuous
   *     access evaluation), empty text when it named none; absent at first
   * @throws org.mailtrail.application.port.ExchangeException of kind {@code SIGN_IN} when a person
   *     must sign in, {@code UNREACHABLE} when the identity platform does not answer
   */
  Secret token(Optional<String> claims);
}

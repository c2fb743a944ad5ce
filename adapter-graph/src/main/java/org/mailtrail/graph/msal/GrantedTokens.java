package org.mailtrail.graph.msal;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.identity.Secret;

/**
 * Tokens.
 *
 * @param tokens as MSAL has them; it reckons their end by the machine's clock
 * @param newEnd of the access token, by ours, when the platform has just given it
 */
public record GrantedTokens(IAuthenticationResult tokens, Optional<Instant> newEnd) {
  /** The access token's end. */
  public Instant end() {
    return newEnd.orElseGet(() -> tokens.expiresOnDate().toInstant());
  }

  /** The same, where it is known when the token that was kept ends. */
  public GrantedTokens endingAt(Optional<Instant> kept) {
    return new GrantedTokens(tokens, newEnd.or(() -> kept));
  }

  public Secret token() {
    return Secret.of(tokens.accessToken());
  }

  /** The account for people; none where the application is its own. */
  public Optional<String> user() {
    return tokens.account() == null
        ? Optional.empty()
        : Optional.ofNullable(tokens.account().username());
  }

  /** Leaves out the tokens. */
  @Override
  public String toString() {
    return "Granted[newEnd=" + newEnd + "]";
  }
}

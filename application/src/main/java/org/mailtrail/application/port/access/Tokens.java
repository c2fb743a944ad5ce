package org.mailtrail.application.port.access;

import java.util.List;
import java.util.Optional;

/**
 * The tokens that let people and programs in; throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface Tokens {
  /** Keeps the token; one with the same hash is replaced. */
  void keep(Token token);

  /** The token with this hash, whether it has ended or not. */
  Optional<Token> find(TokenHash hash);

  /** All tokens of the user, latest begun first. */
  List<Token> of(UserName user);

  /**
   * Removes the token.
   *
   * @return whether this call removed it: of several at once exactly one did
   */
  boolean remove(TokenHash hash);
}

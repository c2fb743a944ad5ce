package org.mailtrail.graph.signin;

import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.msal.GrantedTokens;
import org.mailtrail.graph.msal.NewTokenCache;
import org.mailtrail.graph.msal.NotGranted;
import org.mailtrail.graph.msal.TokenRequest;

/** A person's yes, in one of its forms. */
interface SignInGrant {
  /** Exchanges it for tokens. */
  GrantedTokens ask(TokenRequest request, NewTokenCache cache) throws NotGranted;

  /** What the identity must repeat; null where there is no such thing. */
  default @Nullable String nonce() {
    return null;
  }
}

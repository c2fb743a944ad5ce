package org.mailtrail.graph.identity;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;

/** Holds what a sign-in brings until it is known to be the right one. */
final class NewCache implements ITokenCacheAccessAspect {
  private volatile String tokens = "";

  /** MSAL's tokens. */
  String tokens() {
    return tokens;
  }

  @Override
  public void beforeCacheAccess(ITokenCacheAccessContext context) {
    // nothing is there yet
  }

  @Override
  public void afterCacheAccess(ITokenCacheAccessContext context) {
    if (context.hasCacheChanged()) {
      tokens = context.tokenCache().serialize();
    }
  }
}

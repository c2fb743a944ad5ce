package org.mailtrail.graph.msal;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;

/** Holds what a sign-in brings until it is known to be the right one. */
public final class NewTokenCache implements ITokenCacheAccessAspect {
  private volatile String tokens = "";

  /** MSAL's tokens. */
  public String tokens() {
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

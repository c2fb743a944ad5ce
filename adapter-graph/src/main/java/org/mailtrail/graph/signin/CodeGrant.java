package org.mailtrail.graph.signin;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.graph.msal.GrantedTokens;
import org.mailtrail.graph.msal.NewTokenCache;
import org.mailtrail.graph.msal.NotGranted;
import org.mailtrail.graph.msal.TokenRequest;
import org.mailtrail.graph.msal.TokenRequests;
import org.mailtrail.graph.platform.PlatformRefusal;
import org.mailtrail.graph.platform.Scrubber;

/** What the platform posted to the redirect address after a browser was there. */
record CodeGrant(PendingSignIn begun, Map<String, String> posted) implements SignInGrant {
  @Override
  public GrantedTokens ask(TokenRequest request, NewTokenCache cache) throws NotGranted {
    String error = posted.getOrDefault("error", "");
    String code = posted.getOrDefault("code", "");
    if (!error.isEmpty()) {
      throw request.refused(refusal(error));
    }
    if (code.isEmpty()) {
      throw request.explain().of(Reason.NOT_THE_PLATFORM);
    }
    AuthorizationCodeParameters parameters =
        AuthorizationCodeParameters.builder(code, begun.redirect())
            .scopes(TokenRequests.SCOPES)
            .codeVerifier(begun.verifier())
            .build();
    return request.ask(cache, application -> application.acquireToken(parameters));
  }

  private PlatformRefusal refusal(String error) {
    Scrubber scrubber = Scrubber.of(null);
    return PlatformRefusal.oauth(
        scrubber.code(error),
        scrubber.code(posted.getOrDefault("error_subcode", "")),
        scrubber.words(posted.getOrDefault("error_description", "")),
        Optional.empty());
  }

  @Override
  public String nonce() {
    return begun.nonce();
  }

  /** Leaves out what was posted. */
  @Override
  public String toString() {
    return "CodeGrant[begun=" + begun + "]";
  }
}

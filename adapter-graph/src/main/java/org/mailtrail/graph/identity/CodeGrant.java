package org.mailtrail.graph.identity;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.identity.JobAccounts.Reason;

/** What the platform posted to the redirect address after a browser was there. */
record CodeGrant(Pending begun, Map<String, String> posted) implements Grant {
  @Override
  public Granted ask(Dialogue dialogue, NewCache cache) throws NotGranted {
    String error = posted.getOrDefault("error", "");
    String code = posted.getOrDefault("code", "");
    if (!error.isEmpty()) {
      throw dialogue.refused(refusal(error));
    }
    if (code.isEmpty()) {
      throw dialogue.explain().of(Reason.NOT_THE_PLATFORM);
    }
    AuthorizationCodeParameters parameters =
        AuthorizationCodeParameters.builder(code, begun.redirect())
            .scopes(SignIns.SCOPES)
            .codeVerifier(begun.verifier())
            .build();
    return dialogue.ask(cache, application -> application.acquireToken(parameters));
  }

  private Refusal refusal(String error) {
    Scrubber scrubber = Scrubber.of(null);
    return Refusal.oauth(
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

package org.mailtrail.graph.signin;

import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.Prompt;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.graph.msal.NewTokenCache;
import org.mailtrail.graph.msal.TokenRequest;
import org.mailtrail.graph.msal.TokenRequests;
import org.mailtrail.graph.openid.CodeChallenge;
import org.mailtrail.graph.platform.PlatformHttp;
import org.mailtrail.graph.platform.PlatformRefusal;
import org.mailtrail.graph.telling.SignInSentence;

/**
 * The page on which a person signs in.
 *
 * @param wanted what the platform wants proved this time
 */
record BrowserPage(TokenRequest request, Optional<String> wanted) {
  /** Refuses a tenant that the platform does not know, before a person meets an obscure page. */
  void requireReachable() {
    Account account = request.account();
    Optional<PlatformRefusal> refusal = request.requests().platform().lookUp(account.tenant());
    if (refusal.isEmpty()) {
      return;
    }
    if (refusal.get().kind() == PlatformRefusal.Kind.OAUTH) {
      throw new SetupException(
          "tenant",
          SignInSentence.TENANT_UNKNOWN.with(account.tenant()),
          SignInSentence.COPY_TENANT.with());
    }
    throw request.refused(refusal.get()).exception();
  }

  /** Refuses an address to which the platform would not, or should not, send a browser. */
  static void requireUsable(URI redirect) {
    boolean isLoopback =
        "http".equals(redirect.getScheme())
            && ("localhost".equals(redirect.getHost()) || "127.0.0.1".equals(redirect.getHost()));
    if (redirect.getHost() == null
        || redirect.getFragment() != null
        || !("https".equals(redirect.getScheme()) || isLoopback)) {
      throw new SetupException(
          "redirect-url",
          SignInSentence.REDIRECT_ELSEWHERE.with(),
          SignInSentence.WRITE_REDIRECT.with(Account.LOOPBACK));
    }
  }

  URI address(PendingSignIn begun) {
    TokenRequests requests = request.requests();
    Secret secret = requests.credentials().of(request.mailbox()).get(0);
    PlatformHttp http = requests.platform().talk();
    try {
      ConfidentialClientApplication application =
          requests.clients().confidential(request.account(), secret, new NewTokenCache(), http);
      return requests
          .platform()
          .browserAddress(application.getAuthorizationRequestUrl(parameters(begun)));
    } catch (MsalException failed) {
      throw request.refused(http, failed).exception();
    } catch (MalformedURLException wrong) {
      throw new ExchangeException(
          ExchangeException.Kind.REFUSED, SignInSentence.PAGE_WITHOUT_ADDRESS.with(), wrong);
    }
  }

  private AuthorizationRequestUrlParameters parameters(PendingSignIn begun) {
    AuthorizationRequestUrlParameters.Builder page =
        AuthorizationRequestUrlParameters.builder(begun.redirect().toString(), TokenRequests.SCOPES)
            .state(begun.state())
            .nonce(begun.nonce())
            .codeChallenge(CodeChallenge.of(begun.verifier()))
            .codeChallengeMethod("S256");
    wanted.ifPresent(page::claimsChallenge);
    if (begun.choice() == Choice.ANOTHER) {
      page.prompt(Prompt.SELECT_ACCOUNT);
    } else if (!request.account().user().isEmpty()) {
      page.loginHint(request.account().user());
    }
    return page.build();
  }
}

package org.mailtrail.graph.token;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.AuthenticationErrorCode;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.SilentParameters;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.graph.msal.ClaimsParameter;
import org.mailtrail.graph.msal.GrantedTokens;
import org.mailtrail.graph.msal.NotGranted;
import org.mailtrail.graph.msal.TokenRequest;
import org.mailtrail.graph.msal.TokenRequests;

/**
 * Gets a token without a person.
 *
 * @param request in whose name
 * @param isForced whether a token from the cache will not do
 * @param claims what the token must prove in addition, may be empty
 */
record TokenRenewal(TokenRequest request, boolean isForced, String claims) {
  /**
   * Gets it. When the refresh token is refused and another instance has replaced it meanwhile, that
   * one is used.
   */
  GrantedTokens run() throws NotGranted {
    SharedTokenCache cache = new SharedTokenCache(request.requests().store(), request.mailbox());
    try {
      return ask(cache);
    } catch (NotGranted refused) {
      if (refused.reason() == Reason.GRANT_REFUSED && cache.isOutdated()) {
        return ask(new SharedTokenCache(request.requests().store(), request.mailbox()));
      }
      throw refused;
    }
  }

  private GrantedTokens ask(SharedTokenCache cache) throws NotGranted {
    GrantedTokens granted = answer(cache);
    granted.newEnd().ifPresent(cache::keep);
    return granted.endingAt(cache.end());
  }

  private GrantedTokens answer(SharedTokenCache cache) throws NotGranted {
    TokenRequest asking = isForced ? request.insisting() : request;
    return switch (request.account().method()) {
      case APPLICATION -> asking.ask(cache, application -> application.acquireToken(asItself()));
      case DEVICE_CODE -> asking.askOpenly(cache, this::silently);
      default -> asking.ask(cache, this::silently);
    };
  }

  @SuppressWarnings("deprecation") // the way that replaces it drops claims: see Challenge
  private ClientCredentialParameters asItself() {
    return ClientCredentialParameters.builder(
            Set.of(request.requests().platform().applicationScope()))
        .skipCache(isForced)
        .extraQueryParameters(ClaimsParameter.parameters(claims))
        .build();
  }

  private CompletableFuture<IAuthenticationResult> silently(AbstractClientApplicationBase client) {
    return client.getAccounts().thenCompose(accounts -> silently(client, accounts));
  }

  private CompletableFuture<IAuthenticationResult> silently(
      AbstractClientApplicationBase client, Set<IAccount> accounts) {
    if (accounts.isEmpty()) {
      return CompletableFuture.failedFuture(
          new MsalClientException("nobody", AuthenticationErrorCode.CACHE_MISS));
    }
    try {
      return client.acquireTokenSilently(inSilence(client, accounts.iterator().next()));
    } catch (MalformedURLException wrong) {
      throw new CompletionException(wrong);
    }
  }

  @SuppressWarnings("deprecation") // the way that replaces it drops claims: see Challenge
  private SilentParameters inSilence(AbstractClientApplicationBase client, IAccount account) {
    SilentParameters.SilentParametersBuilder asked =
        SilentParameters.builder(TokenRequests.SCOPES, account)
            .forceRefresh(isForced)
            .extraQueryParameters(ClaimsParameter.parameters(claims));
    return request.requests().platform().isOpenId()
        ? asked.build()
        // otherwise MSAL takes the host without the port
        : asked.authorityUrl(client.authority()).build();
  }
}

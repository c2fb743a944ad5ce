package org.mailtrail.graph.identity;

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

/**
 * Gets a token without a person.
 *
 * @param dialogue in whose name
 * @param isForced whether a token from the cache will not do
 * @param claims what the token must prove in addition, may be empty
 */
record Renewal(Dialogue dialogue, boolean isForced, String claims) {
  /**
   * Gets it. When the refresh token is refused and another instance has replaced it meanwhile, that
   * one is used.
   */
  Granted run() throws NotGranted {
    SharedCache cache = new SharedCache(dialogue.desk().store(), dialogue.mailbox());
    try {
      return ask(cache);
    } catch (NotGranted refused) {
      if (refused.reason() == Reason.GRANT_REFUSED && cache.isOutdated()) {
        return ask(new SharedCache(dialogue.desk().store(), dialogue.mailbox()));
      }
      throw refused;
    }
  }

  private Granted ask(SharedCache cache) throws NotGranted {
    Granted granted = answer(cache);
    granted.newEnd().ifPresent(cache::keep);
    return granted.endingAt(cache.end());
  }

  private Granted answer(SharedCache cache) throws NotGranted {
    Dialogue asking = isForced ? dialogue.insisting() : dialogue;
    return switch (dialogue.account().method()) {
      case APPLICATION -> asking.ask(cache, application -> application.acquireToken(asItself()));
      case DEVICE_CODE -> asking.askOpenly(cache, this::silently);
      default -> asking.ask(cache, this::silently);
    };
  }

  @SuppressWarnings("deprecation") // the way that replaces it drops claims: see Challenge
  private ClientCredentialParameters asItself() {
    return ClientCredentialParameters.builder(Set.of(dialogue.desk().platform().applicationScope()))
        .skipCache(isForced)
        .extraQueryParameters(Challenge.parameters(claims))
        .build();
  }

  private CompletableFuture<IAuthenticationResult> silently(AbstractClientApplicationBase client) {
    return client.getAccounts().thenCompose(accounts -> silently(client, accounts));
  }

  @SuppressWarnings("deprecation") // the way that replaces it drops claims: see Challenge
  private CompletableFuture<IAuthenticationResult> silently(
      AbstractClientApplicationBase client, Set<IAccount> accounts) {
    if (accounts.isEmpty()) {
      return CompletableFuture.failedFuture(
          new MsalClientException("nobody", AuthenticationErrorCode.CACHE_MISS));
    }
    SilentParameters.SilentParametersBuilder asked =
        SilentParameters.builder(SignIns.SCOPES, accounts.iterator().next())
            .forceRefresh(isForced)
            .extraQueryParameters(Challenge.parameters(claims));
    try {
      return client.acquireTokenSilently(
          dialogue.desk().platform().isOpenId()
              ? asked.build()
              // otherwise MSAL takes the host without the port
              : asked.authorityUrl(client.authority()).build());
    } catch (MalformedURLException wrong) {
      throw new CompletionException(wrong);
    }
  }
}

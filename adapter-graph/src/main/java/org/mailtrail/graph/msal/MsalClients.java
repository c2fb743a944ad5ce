package org.mailtrail.graph.msal;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.graph.platform.Platform;
import org.mailtrail.graph.platform.PlatformHttp;
import org.mailtrail.graph.telling.SignInSentence;

/**
 * MSAL's view of an application: made anew for each conversation, so that nothing outlives it but
 * what the token store keeps.
 */
public final class MsalClients {
  /** Entra may send claims challenges (continuous access evaluation). */
  private static final Set<String> CAPABILITIES = Set.of("cp1");

  private final Platform platform;
  private final ExecutorService threads = Executors.newCachedThreadPool(MsalClients::thread);

  public MsalClients(Platform platform) {
    this.platform = platform;
  }

  /** An application that proves itself with a secret. */
  public ConfidentialClientApplication confidential(
      Account account, Secret secret, ITokenCacheAccessAspect cache, PlatformHttp http)
      throws MalformedURLException {
    return prepared(
            ConfidentialClientApplication.builder(
                account.clientId(), secret.use(ClientCredentialFactory::createFromSecret)),
            account,
            cache,
            http)
        .build();
  }

  /** An application that everybody could be. */
  PublicClientApplication open(Account account, ITokenCacheAccessAspect cache, PlatformHttp http)
      throws MalformedURLException {
    return prepared(PublicClientApplication.builder(account.clientId()), account, cache, http)
        .build();
  }

  private <B extends AbstractClientApplicationBase.Builder<B>> B prepared(
      B builder, Account account, ITokenCacheAccessAspect cache, PlatformHttp http)
      throws MalformedURLException {
    builder
        .httpClient(http)
        .executorService(threads)
        .clientCapabilities(CAPABILITIES)
        .setTokenCacheAccessAspect(cache)
        .disableInternalRetries();
    String authority = platform.authority(account.tenant());
    try {
      return platform.isOpenId()
          ? builder.oidcAuthority(authority)
          : builder.authority(authority).instanceDiscovery(false);
    } catch (IllegalArgumentException wrong) {
      throw new SetupException(
          "tenant", SignInSentence.NO_DOMAIN_NOR_ID.with(), SignInSentence.COPY_TENANT.with());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "mailtrail-sign-in");
    thread.setDaemon(true);
    return thread;
  }
}

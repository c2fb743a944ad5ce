package org.mailtrail.graph.msal;

import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.net.MalformedURLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.platform.PlatformHttp;
import org.mailtrail.graph.platform.PlatformRefusal;
import org.mailtrail.graph.telling.SignInSentence;

/**
 * Asks the platform for tokens in one account's name.
 *
 * @param insists whether a token from the cache will not do when the platform refuses another
 */
public record TokenRequest(
    TokenRequests requests, MailboxName mailbox, Account account, boolean insists) {
  /** A question to the platform, in MSAL's terms. */
  @FunctionalInterface
  public interface Question<A> {
    /** Asks it. */
    CompletableFuture<IAuthenticationResult> ask(A application) throws MalformedURLException;
  }

  /** Makes an application. */
  @FunctionalInterface
  private interface Making<A> {
    A make(PlatformHttp http) throws MalformedURLException;
  }

  /** What went wrong, in words. */
  public Explanations explain() {
    return new Explanations(mailbox, account, requests.platform());
  }

  /** The same, which takes no for an answer rather than an old token. */
  public TokenRequest insisting() {
    return new TokenRequest(requests, mailbox, account, true);
  }

  /** Refuses to go on unless the account signs in like this. */
  public TokenRequest by(Method method) {
    if (account.method() == method) {
      return this;
    }
    throw new SetupException(
        "sign-in",
        SignInSentence.NOT_THIS_WAY.with(mailbox),
        SignInSentence.CHOOSE_THIS_WAY.with());
  }

  /** Asks as an application with a secret; with the next one when the first is refused. */
  public GrantedTokens ask(
      ITokenCacheAccessAspect cache, Question<ConfidentialClientApplication> question)
      throws NotGranted {
    @Nullable NotGranted refused = null;
    for (Secret secret : requests.credentials().of(mailbox)) {
      try {
        return once(
            http -> requests.clients().confidential(account, secret, cache, http), question);
      } catch (NotGranted refusal) {
        if (refusal.reason() != Reason.CLIENT_REFUSED) {
          throw refusal;
        }
        refused = refused == null ? refusal : refused;
      }
    }
    throw refused == null ? explain().of(Reason.CLIENT_REFUSED) : refused;
  }

  /** Asks as an application without a secret. */
  public GrantedTokens askOpenly(
      ITokenCacheAccessAspect cache, Question<PublicClientApplication> question) throws NotGranted {
    return once(http -> requests.clients().open(account, cache, http), question);
  }

  private <A> GrantedTokens once(Making<A> making, Question<A> question) throws NotGranted {
    PlatformHttp http = requests.platform().talk();
    try {
      IAuthenticationResult result = question.ask(making.make(http)).get();
      return granted(result, http);
    } catch (ExecutionException failed) {
      throw refused(http, failed.getCause() == null ? failed : failed.getCause());
    } catch (MsalException failed) {
      throw refused(http, failed);
    } catch (MalformedURLException wrong) {
      throw new SetupException(
          "tenant", SignInSentence.NO_TENANT.with(), SignInSentence.COPY_TENANT.with());
    } catch (InterruptedException interrupted) {
      throw PlatformHttp.interrupted(interrupted);
    }
  }

  private GrantedTokens granted(IAuthenticationResult result, PlatformHttp http) throws NotGranted {
    if (insists && http.refusal().isPresent()) {
      throw refused(http.refusal().orElseThrow());
    }
    return new GrantedTokens(result, http.lifetime().map(requests.clock().instant()::plus));
  }

  /** The platform's refusal where there is one, otherwise the exception's meaning. */
  public NotGranted refused(PlatformHttp http, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortException ours) {
        throw ours;
      }
    }
    return http.refusal().map(this::refused).orElseGet(() -> explain().of(Reasons.of(failure)));
  }

  /** Entra says only that the request is wrong when the tenant is; so it is asked. */
  public NotGranted refused(PlatformRefusal refusal) {
    Reason reason = Reasons.of(refusal);
    boolean isTenantUnknown =
        refusal.error().equals("invalid_request")
            && requests
                .platform()
                .lookUp(account.tenant())
                .filter(said -> said.kind() == PlatformRefusal.Kind.OAUTH)
                .isPresent();
    return explain().of(isTenantUnknown ? Reason.UNKNOWN_TENANT : reason, refusal);
  }
}

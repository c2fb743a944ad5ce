package org.mailtrail.graph.signin;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.DeviceCode;
import org.mailtrail.application.port.identity.JobAccounts.NotSignedIn;
import org.mailtrail.application.port.identity.JobAccounts.Page;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.JobAccounts.Result;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.msal.ClientSecrets;
import org.mailtrail.graph.msal.GrantedTokens;
import org.mailtrail.graph.msal.MsalClients;
import org.mailtrail.graph.msal.NewTokenCache;
import org.mailtrail.graph.msal.NotGranted;
import org.mailtrail.graph.msal.TokenRequest;
import org.mailtrail.graph.msal.TokenRequests;
import org.mailtrail.graph.platform.Platform;
import org.mailtrail.graph.telling.SignInSentence;
import org.mailtrail.graph.token.HeldToken;
import org.mailtrail.graph.token.TokenRenewals;

/** Tokens with a person's help. Safe for several threads. */
public final class SignIns {
  private final TokenRequests requests;
  private final TokenRenewals renewals;
  private final PendingSignIns pending;

  private SignIns(TokenRequests requests) {
    this.requests = requests;
    this.renewals = new TokenRenewals(requests);
    this.pending = new PendingSignIns(requests.clock());
  }

  /** Sign-ins at this platform. */
  public static SignIns at(
      Platform platform,
      Function<MailboxName, Account> accounts,
      SecretProvider secrets,
      TokenStore store,
      Clock clock) {
    return new SignIns(
        new TokenRequests(
            platform,
            new MsalClients(platform),
            accounts,
            new ClientSecrets(secrets),
            store,
            clock));
  }

  /** What keeps the sign-ins alive. */
  public TokenRenewals renewals() {
    return renewals;
  }

  /** Begins a sign-in in a browser. */
  public Page begin(MailboxName mailbox, Choice choice, URI redirect) {
    TokenRequest request = requests.of(mailbox).by(Method.BROWSER);
    BrowserPage page = new BrowserPage(request, renewals.held(mailbox).wanted());
    page.requireReachable();
    BrowserPage.requireUsable(redirect);
    PendingSignIn begun = pending.open(mailbox, choice, redirect);
    return new Page(page.address(begun), begun.validUntil());
  }

  /** Ends it. */
  public Result finish(Map<String, String> posted) {
    Optional<PendingSignIn> begun = pending.take(posted.getOrDefault("state", ""));
    if (begun.isEmpty()) {
      return new NotSignedIn(Reason.UNKNOWN_SIGN_IN, unknown());
    }
    return arrive(begun.get().mailbox(), begun.get().choice(), new CodeGrant(begun.get(), posted));
  }

  private static Problem unknown() {
    return new Problem(
        PortSentence.IN_DOING.with("sign-in", SignInSentence.NOT_BEGUN_HERE.with()),
        SignInSentence.BEGIN_AGAIN.with(),
        false);
  }

  /** Signs in with a code that is typed elsewhere. */
  public Result byDeviceCode(MailboxName mailbox, Choice choice, Consumer<DeviceCode> show) {
    requests.of(mailbox).by(Method.DEVICE_CODE);
    return arrive(mailbox, choice, new DeviceGrant(show, requests.clock()));
  }

  private Result arrive(MailboxName mailbox, Choice choice, SignInGrant grant) {
    HeldToken held = renewals.held(mailbox);
    try {
      TokenRequest request = requests.of(mailbox);
      NewTokenCache cache = new NewTokenCache();
      GrantedTokens granted = grant.ask(request, cache);
      synchronized (held) {
        return new AccountAdmission(request, held, choice, grant.nonce()).admit(granted, cache);
      }
    } catch (NotGranted refused) {
      held.note(refused);
      return refused.outcome();
    }
  }
}

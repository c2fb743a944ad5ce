package org.mailtrail.graph;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.exchange.http.LateLine;
import org.mailtrail.exchange.http.Pause;
import org.mailtrail.graph.platform.Platform;
import org.mailtrail.graph.signin.SignIns;
import org.mailtrail.graph.token.TokenRenewals;

/**
 * The accounts that jobs work under, signed in at Microsoft Entra ID (ADR 0010), and their tokens
 * for {@link GraphAdapters}. Safe for several threads; several instances may share one token store.
 *
 * <p>The client secret is what the provider has as {@code <mailbox>.client-secret} at the moment of
 * use. When the platform refuses it, {@code <mailbox>.client-secret-next} is tried, so that a
 * secret can be exchanged without a gap. The tokens are kept as {@code <mailbox>.sign-in}.
 */
public final class GraphAccounts implements JobAccounts {
  private final SignIns signIns;
  private final TokenRenewals renewals;

  private GraphAccounts(SignIns signIns, TokenRenewals renewals) {
    this.signIns = signIns;
    this.renewals = renewals;
  }

  /**
   * Accounts at this platform. Makes no request yet.
   *
   * @param accounts who the job of a mailbox is, as it is set now
   * @param secrets where the client secrets are
   * @param store where tokens are kept, encrypted
   */
  public static GraphAccounts at(
      IdentityPlatform platform,
      Function<MailboxName, Account> accounts,
      SecretProvider secrets,
      TokenStore store,
      Clock clock) {
    return at(platform, accounts, secrets, store, clock, Pause.by(clock));
  }

  /** The same, where the caller decides how time passes: for tests. */
  public static GraphAccounts at(
      IdentityPlatform platform,
      Function<MailboxName, Account> accounts,
      SecretProvider secrets,
      TokenStore store,
      Clock clock,
      Pause pause) {
    Platform inner =
        new Platform(
            platform.authority(),
            platform.layout() == IdentityPlatform.Layout.OPENID,
            platform.applicationScope(),
            new LateLine(platform.network()),
            pause);
    SignIns signIns = SignIns.at(inner, accounts, secrets, store, clock);
    return new GraphAccounts(signIns, signIns.renewals());
  }

  /**
   * Tokens of the mailbox's account, for Graph. Renewed silently, five minutes before they end;
   * what another instance has renewed or signed in is seen within five minutes.
   */
  public AccessTokens tokens(MailboxName mailbox) {
    return claims -> renewals.token(mailbox, claims);
  }

  /**
   * When the token that this process holds for the mailbox ends, for watching; it is renewed before
   * that. Empty when it holds none. Makes no request.
   */
  public Optional<Instant> validUntil(MailboxName mailbox) {
    return renewals.end(mailbox);
  }

  @Override
  public Page begin(MailboxName mailbox, Choice choice, URI redirect) {
    return signIns.begin(mailbox, choice, redirect);
  }

  @Override
  public Result finish(Map<String, String> posted) {
    return signIns.finish(posted);
  }

  @Override
  public Result byDeviceCode(MailboxName mailbox, Choice choice, Consumer<DeviceCode> show) {
    return signIns.byDeviceCode(mailbox, choice, show);
  }

  @Override
  public Result renew(MailboxName mailbox) {
    return renewals.renew(mailbox);
  }

  @Override
  public void forget(MailboxName mailbox) {
    renewals.forget(mailbox);
  }
}

package org.mailtrail.graph.token;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.JobAccounts.Result;
import org.mailtrail.application.port.identity.JobAccounts.SignedIn;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.msal.GrantedTokens;
import org.mailtrail.graph.msal.NotGranted;
import org.mailtrail.graph.msal.TokenRequest;
import org.mailtrail.graph.msal.TokenRequests;

/** Tokens without a person. Safe for several threads; one renewal per mailbox at a time. */
public final class TokenRenewals {
  private final TokenRequests requests;
  private final Map<MailboxName, HeldToken> heldTokens = new ConcurrentHashMap<>();

  public TokenRenewals(TokenRequests requests) {
    this.requests = requests;
  }

  /**
   * A token that is valid now.
   *
   * @param challenge what a refused request asked for, or empty text when it did not say; absent at
   *     first
   */
  public Secret token(MailboxName mailbox, Optional<String> challenge) {
    HeldToken held = held(mailbox);
    synchronized (held) {
      Optional<Secret> token =
          challenge.isPresent() ? Optional.empty() : held.token(requests.clock().instant());
      return token.isPresent() ? token.get() : renewed(mailbox, held, challenge);
    }
  }

  private Secret renewed(MailboxName mailbox, HeldToken held, Optional<String> challenge) {
    try {
      TokenRequest request = requests.of(mailbox);
      return held.take(
          challenge.isPresent()
              ? new TokenRenewal(request, true, challenge.get()).run()
              : current(request),
          requests.clock().instant());
    } catch (NotGranted refused) {
      held.note(refused);
      return Optional.of(held)
          .filter(any -> challenge.isEmpty() && refused.isPassing())
          .flatMap(any -> any.lastToken(requests.clock().instant()))
          .orElseThrow(refused::exception);
    }
  }

  /** MSAL goes by the machine's clock; ours may know better. */
  private GrantedTokens current(TokenRequest request) throws NotGranted {
    GrantedTokens cached = new TokenRenewal(request, false, "").run();
    Instant end = cached.end();
    return requests.clock().instant().isBefore(end.minus(HeldToken.MARGIN))
        ? cached
        : new TokenRenewal(request, true, "").run();
  }

  /** Renews the token now. */
  public Result renew(MailboxName mailbox) {
    HeldToken held = held(mailbox);
    synchronized (held) {
      try {
        TokenRequest request = requests.of(mailbox);
        GrantedTokens granted = new TokenRenewal(request, true, "").run();
        requireClock(request, granted);
        held.take(granted, requests.clock().instant());
        return new SignedIn(granted.user(), granted.end());
      } catch (NotGranted refused) {
        held.note(refused);
        return refused.outcome();
      }
    }
  }

  private void requireClock(TokenRequest request, GrantedTokens granted) throws NotGranted {
    Optional<IdToken> identity = IdToken.read(granted.tokens().idToken());
    if (identity.isPresent() && !identity.get().isOfNow(requests.clock())) {
      throw request.explain().of(Reason.CLOCK_SKEW);
    }
  }

  /** When the token that this process holds ends; empty when it holds none. Waits for nobody. */
  public Optional<Instant> end(MailboxName mailbox) {
    return Optional.ofNullable(heldTokens.get(mailbox)).flatMap(HeldToken::end);
  }

  /** Forgets all tokens of the mailbox. */
  public void forget(MailboxName mailbox) {
    HeldToken held = held(mailbox);
    synchronized (held) {
      held.leave();
      requests.store().remove(StoredSignIn.name(mailbox));
    }
  }

  /** What this process remembers of the mailbox's account. */
  public HeldToken held(MailboxName mailbox) {
    return heldTokens.computeIfAbsent(mailbox, name -> new HeldToken());
  }
}

package org.mailtrail.graph.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.graph.msal.GrantedTokens;
import org.mailtrail.graph.msal.NotGranted;

/** What this process remembers of one mailbox's account; its monitor guards its renewals. */
public final class HeldToken {
  /** How long before its end a token is renewed. */
  static final Duration MARGIN = Duration.ofMinutes(5);

  /** For how long others' doings may go unseen. */
  private static final Duration HELD = Duration.ofMinutes(5);

  private volatile @Nullable Held held;
  private Optional<String> wanted = Optional.empty();

  private record Held(Secret token, Instant since, Instant end) {}

  /** The token, while there is no reason to ask for another. */
  synchronized Optional<Secret> token(Instant now) {
    return Optional.ofNullable(held)
        .filter(token -> now.isBefore(token.since().plus(HELD)))
        .filter(token -> now.isBefore(token.end().minus(MARGIN)))
        .map(Held::token);
  }

  /** The token for want of a better one. */
  synchronized Optional<Secret> lastToken(Instant now) {
    return Optional.ofNullable(held).filter(token -> now.isBefore(token.end())).map(Held::token);
  }

  /** When the token ends; asked without waiting for a renewal that is at work. */
  Optional<Instant> end() {
    return Optional.ofNullable(held).map(Held::end);
  }

  /** Takes a token. */
  public synchronized Secret take(GrantedTokens granted, Instant now) {
    held = new Held(granted.token(), now, granted.end());
    wanted = Optional.empty();
    return held.token();
  }

  /** Forgets the token. */
  synchronized void leave() {
    held = null;
    wanted = Optional.empty();
  }

  /** Remembers what the platform wants proved. */
  public synchronized void note(NotGranted refused) {
    if (refused.claims().isPresent()) {
      wanted = refused.claims();
    }
  }

  /** What the platform wants proved at the next sign-in. */
  public synchronized Optional<String> wanted() {
    return wanted;
  }
}

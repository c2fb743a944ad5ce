package org.mailtrail.graph.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.RandomText;
import org.mailtrail.domain.message.MailboxName;

/** The sign-ins that wait for a browser: each serves once, for ten minutes. */
final class PendingSignIns {
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int MOST = 100;

  private final Map<String, PendingSignIn> waiting = new LinkedHashMap<>();
  private final Clock clock;

  PendingSignIns(Clock clock) {
    this.clock = clock;
  }

  synchronized PendingSignIn open(MailboxName mailbox, Choice choice, URI redirect) {
    Instant until = clock.instant().plus(VALID);
    PendingSignIn pending =
        new PendingSignIn(mailbox, choice, redirect, until, token(), token(), token());
    waiting.values().removeIf(old -> !clock.instant().isBefore(old.validUntil()));
    waiting.put(pending.state(), pending);
    Iterator<String> oldest = waiting.keySet().iterator();
    while (waiting.size() > MOST) {
      oldest.next();
      oldest.remove();
    }
    return pending;
  }

  /** Takes it out, if it is there and still serves. */
  synchronized Optional<PendingSignIn> take(String state) {
    return Optional.ofNullable(waiting.remove(state))
        .filter(pending -> clock.instant().isBefore(pending.validUntil()));
  }

  /** 256 bits; as a verifier it has the 43 characters that RFC 7636 recommends. */
  private static String token() {
    return RandomText.of(32);
  }
}

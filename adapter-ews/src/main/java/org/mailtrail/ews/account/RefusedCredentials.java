package org.mailtrail.ews.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.ews.connection.Credentials;

/**
 * Credentials of one account that a server has refused. None is sent again for half an hour: a few
 * vain tries lock an account, and Windows forgets one within that time (<i>reset account lockout
 * counter after</i>: 10 to 30 minutes as Microsoft recommends it). Safe for several threads.
 */
public final class RefusedCredentials {
  private static final Duration REMEMBERED = Duration.ofMinutes(30);
  private final Clock clock;
  private final Map<Credentials, Instant> until = new HashMap<>();

  /** Nothing was refused yet. */
  public RefusedCredentials(Clock clock) {
    this.clock = clock;
  }

  /** Until when the credential is not sent; empty where it may be. */
  synchronized Optional<Instant> until(Credentials credentials) {
    until.values().removeIf(end -> !clock.instant().isBefore(end));
    return Optional.ofNullable(until.get(credentials));
  }

  synchronized void remember(Credentials credentials) {
    until.put(credentials, clock.instant().plus(REMEMBERED));
  }

  /** Whether something was refused, be it for longer than it is remembered. */
  public synchronized boolean areThere() {
    return !until.isEmpty();
  }

  /** Whatever was refused may be sent once more. */
  public synchronized void forgive() {
    until.clear();
  }
}

package org.mailtrail.ews;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.mailtrail.ews.transport.Gate;
import org.mailtrail.ews.transport.Pause;
import org.mailtrail.ews.transport.SignIn;
import org.mailtrail.ews.transport.Waiting;

/**
 * Who the job is, and how it stands with the server. Give one and the same to all connections that
 * sign in as it, and keep it for as long as the job runs: Exchange slows down and locks accounts,
 * not mailboxes. A credential that was refused is not sent again until it has changed; while
 * Exchange asks for a pause, no connection of the account makes a request; at most eight requests
 * are at work at once. Safe for several threads.
 */
public final class EwsAccount {
  private final SignIn signIn;
  private final Gate gate;
  private final Clock clock;
  private final Pause pause;

  private EwsAccount(Supplier<Credentials> credentials, Clock clock, Pause pause) {
    this.signIn = new SignIn(credentials);
    this.gate = new Gate(clock);
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * An account that nothing is known of.
   *
   * @param credentials asked at every request, so that a changed password is seen
   */
  public static EwsAccount of(Supplier<Credentials> credentials, Clock clock) {
    return of(credentials, clock, Pause.SLEEP);
  }

  /** The same, where the caller decides how time passes: for tests. */
  public static EwsAccount of(Supplier<Credentials> credentials, Clock clock, Pause pause) {
    return new EwsAccount(credentials, clock, pause);
  }

  SignIn signIn() {
    return signIn;
  }

  Gate gate() {
    return gate;
  }

  Clock clock() {
    return clock;
  }

  Waiting waiting(Duration patience) {
    return new Waiting(clock, pause, patience);
  }
}

package org.mailtrail.ews;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.mailtrail.ews.account.BasicSignIn;
import org.mailtrail.ews.account.RefusedCredentials;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.transport.AccountGate;
import org.mailtrail.exchange.http.Pause;
import org.mailtrail.exchange.http.patience.Counters;
import org.mailtrail.exchange.http.patience.Waiting;

/**
 * Who the job is, and how it stands with the server. Give one and the same to all connections that
 * sign in as it, and keep it for as long as the job runs: Exchange slows down and locks accounts,
 * not mailboxes. A credential that was refused is not sent again for half an hour unless it changes
 * or is {@linkplain #forgiveRefusals forgiven}; while Exchange asks for a pause, no connection of
 * the account makes a request; at most eight requests are at work at once, and lists of at most a
 * thousand items. Safe for several threads.
 */
public final class EwsAccount {
  private final BasicSignIn signIn;
  private final AccountGate gate;
  private final Clock clock;
  private final Pause pause;

  private EwsAccount(BasicSignIn signIn, AccountGate gate, Clock clock, Pause pause) {
    this.signIn = signIn;
    this.gate = gate;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * An account that nothing is known of.
   *
   * @param credentials asked at every request, so that a changed password is seen
   */
  public static EwsAccount of(Supplier<Credentials> credentials, Clock clock) {
    return of(credentials, clock, Pause.by(clock));
  }

  /** The same, where the caller decides how time passes: for tests. */
  public static EwsAccount of(Supplier<Credentials> credentials, Clock clock, Pause pause) {
    return new EwsAccount(
        new BasicSignIn(credentials, new RefusedCredentials(clock)),
        new AccountGate(),
        clock,
        pause);
  }

  /**
   * The same account, whose password is kept elsewhere too: each mailbox may have a place of its
   * own for it. How it stands with the server is one thing for both.
   */
  public EwsAccount with(Supplier<Credentials> credentials) {
    return new EwsAccount(new BasicSignIn(credentials, signIn.refusals()), gate, clock, pause);
  }

  /** Whether a password was refused and is not sent again for now. */
  boolean hasRefusals() {
    return signIn.refusals().areThere();
  }

  /**
   * Lets a password that was refused be sent once more, because a person says that the trouble is
   * over; without that it is sent again after half an hour.
   */
  public void forgiveRefusals() {
    signIn.refusals().forgive();
  }

  BasicSignIn signIn() {
    return signIn;
  }

  Clock clock() {
    return clock;
  }

  AccountGate gate() {
    return gate;
  }

  Waiting waiting(Duration patience) {
    return new Waiting(clock, pause, patience, new Counters());
  }
}

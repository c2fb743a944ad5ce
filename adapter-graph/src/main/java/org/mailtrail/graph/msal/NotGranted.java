package org.mailtrail.graph.msal;

import java.util.Optional;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.identity.JobAccounts.NotSignedIn;
import org.mailtrail.application.port.identity.JobAccounts.Reason;

/** A sign-in, or a token, that did not come about. */
public final class NotGranted extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient NotSignedIn outcome;
  private final transient Optional<String> claims;

  NotGranted(Reason reason, Problem problem, Optional<String> claims) {
    super(problem.what());
    this.outcome = new NotSignedIn(reason, problem);
    this.claims = claims;
  }

  public NotSignedIn outcome() {
    return outcome;
  }

  public Reason reason() {
    return outcome.reason();
  }

  /** What the platform wants proved at the next sign-in. */
  public Optional<String> claims() {
    return claims;
  }

  /** Whether it may go away by itself. */
  public boolean isPassing() {
    return outcome.problem().retryHelps();
  }

  /** The same for a job, which has nobody to ask. */
  public ExchangeException exception() {
    Kind kind =
        switch (reason()) {
          case THROTTLED -> Kind.THROTTLED;
          case UNREACHABLE, NOT_THE_PLATFORM, UNTRUSTED -> Kind.UNREACHABLE;
          default -> Kind.SIGN_IN;
        };
    return new ExchangeException(kind, outcome.problem().seen(), outcome.problem().advice(), this);
  }
}

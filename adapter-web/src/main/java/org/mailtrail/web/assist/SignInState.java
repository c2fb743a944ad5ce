package org.mailtrail.web.assist;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.identity.JobAccounts.DeviceCode;

/**
 * How far a sign-in is.
 *
 * @param phase where it stands
 * @param words the code, the account that signed in, or why it failed
 * @param page where the person signs in
 * @param until when that ends to serve
 */
public record SignInState(Phase phase, Phrase words, Optional<URI> page, Optional<Instant> until) {
  /** Where it stands. */
  public enum Phase {
    /** None was begun. */
    NONE,
    /** A code is being asked for. */
    WAITING,
    /** The person is to open a page. */
    PAGE,
    /** The person is to open a page and type a code there. */
    CODE,
    /** Somebody has signed in. */
    DONE,
    /** Nobody has. */
    FAILED
  }

  static SignInState none() {
    return of(Phase.NONE, Phrase.nothing());
  }

  static SignInState waiting() {
    return of(Phase.WAITING, Phrase.nothing());
  }

  static SignInState atPage(URI page, Instant until) {
    return new SignInState(Phase.PAGE, Phrase.nothing(), Optional.of(page), Optional.of(until));
  }

  static SignInState withCode(DeviceCode code) {
    return new SignInState(
        Phase.CODE,
        Phrase.foreign(code.userCode()),
        Optional.of(code.page()),
        Optional.of(code.validUntil()));
  }

  static SignInState done(String account) {
    return of(Phase.DONE, Phrase.foreign(account));
  }

  static SignInState failed(Phrase why) {
    return of(Phase.FAILED, why);
  }

  private static SignInState of(Phase phase, Phrase words) {
    return new SignInState(phase, words, Optional.empty(), Optional.empty());
  }

  /** Whether a thread waits for the person to type a code. */
  boolean isWaiting(Instant now) {
    return phase == Phase.WAITING
        || (phase == Phase.CODE && until.filter(now::isBefore).isPresent());
  }

  /** Whether the page is to look again by itself. */
  public boolean isUnderWay() {
    return phase == Phase.WAITING || phase == Phase.CODE || phase == Phase.PAGE;
  }

  /** Leaves out code and address: they serve as credentials. */
  @Override
  public String toString() {
    return "SignInState[" + phase + "]";
  }
}

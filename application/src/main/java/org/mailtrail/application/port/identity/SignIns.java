package org.mailtrail.application.port.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.setup.MailboxSetup;

/** How the jobs' accounts are signed in. */
public interface SignIns {
  /**
   * Gets a new token without a person.
   *
   * @return when that token ends, where the platform says so
   * @throws org.mailtrail.application.port.ExchangeException of kind {@code SIGN_IN} when a person
   *     must sign in, {@code UNREACHABLE} when the identity platform does not answer
   */
  Optional<Instant> renew(MailboxSetup setup);

  /** Forgets all tokens of the mailbox, so that the next sign-in begins afresh. */
  void forget(MailboxSetup setup);

  /**
   * The secrets and consents of the mailbox whose end is known, without asking anybody.
   *
   * @return none where no end is known
   */
  List<Expiry> expiries(MailboxSetup setup);

  /**
   * The end of a secret or consent.
   *
   * @param what in words, such as {@code client secret}
   * @param at when it ends
   */
  record Expiry(String what, Instant at) {}
}

package org.mailtrail.application.port.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/**
 * A mailbox whose setup names another one by now. Copies still come in for hours after the rules
 * were switched, and whatever lay in its intake lies there: it is worked until it has been quiet
 * for a while (ADR 0023), and stays known for the links to what it keeps.
 *
 * @param setup the mailbox as it was, under a name of its own, by which all that was logged of it
 *     is kept
 * @param successor the setup that names another mailbox now
 * @param replacedAt since when
 * @param lastMailAt when a pass last saw a message here; {@code replacedAt} where none has since
 * @param retiredAt since when it is worked no longer
 */
public record Predecessor(
    MailboxSetup setup,
    MailboxName successor,
    Instant replacedAt,
    Instant lastMailAt,
    Optional<Instant> retiredAt) {
  /** So long after its last message a mailbox that was replaced is worked. */
  public static final Duration QUIET = Duration.ofDays(14);

  /** A mailbox that is replaced now. */
  public static Predecessor of(MailboxSetup setup, MailboxName successor, Instant now) {
    return new Predecessor(setup, successor, now, now, Optional.empty());
  }

  /** Its own name. */
  public MailboxName name() {
    return setup.name();
  }

  /** Whether it is still worked. */
  public boolean isWorked() {
    return retiredAt.isEmpty();
  }

  /** Whether it has been quiet for long enough. */
  public boolean isQuiet(Instant now) {
    return !lastMailAt.plus(QUIET).isAfter(now);
  }

  /** The same after a pass that saw a message. */
  public Predecessor sawMail(Instant now) {
    return new Predecessor(setup, successor, replacedAt, now, retiredAt);
  }

  /** The same, worked no longer. */
  public Predecessor retired(Instant now) {
    return new Predecessor(setup, successor, replacedAt, lastMailAt, Optional.of(now));
  }
}

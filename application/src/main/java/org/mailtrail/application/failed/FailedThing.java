package org.mailtrail.application.failed;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.health.memory.KnownTrouble;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.domain.message.MailboxName;

/**
 * Something that failed and waits for a person.
 *
 * @param kind of what kind it is
 * @param whose the mailbox's or the webhook's name; empty for the whole installation
 * @param matter what is wrong, and what to do
 * @param extent how often, and since when
 * @param trouble as health knows it; absent where health does not tell of it
 */
public record FailedThing(
    Kind kind, String whose, Matter matter, Extent extent, Optional<KnownTrouble> trouble) {
  /** What can fail so that it waits for a person. */
  public enum Kind {
    /** Messages that were tried in vain too often. */
    QUARANTINED,
    /** A job that does not run, or whose passes end with an error that only a person can end. */
    JOB,
    /** A secret that has expired, or secrets that cannot be read. */
    SECRET,
    /** Messages that Exchange goes on listing after it has moved them. */
    SET_ASIDE,
    /** A webhook that is given up. */
    WEBHOOK,
    /** Events that were given up, whose webhook goes on with others. */
    EVENT
  }

  /**
   * What is wrong.
   *
   * @param seen what happened
   * @param remedy what to do, as a sentence
   */
  public record Matter(Phrase seen, String remedy) {
    /** What happened, in English. */
    public String what() {
      return seen.toString();
    }
  }

  /**
   * How much of it there is.
   *
   * @param times how many messages, passes in a row or deliveries in a row; 0 where it is not
   *     counted
   * @param since when it began, where that is known
   */
  public record Extent(long times, Optional<Instant> since) {}

  /** Whether somebody knows of it and wants to be told no more. */
  public boolean isDismissed() {
    return trouble.filter(KnownTrouble::isDismissed).isPresent();
  }

  /** The mailbox, where it is one's. */
  public Optional<MailboxName> mailbox() {
    return kind == Kind.WEBHOOK || kind == Kind.EVENT || whose.isEmpty()
        ? Optional.empty()
        : Optional.of(new MailboxName(whose));
  }
}

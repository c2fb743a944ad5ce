package org.mailtrail.application.port.ledger;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;

/**
 * One message that was seen, and what became of it. Mailbox and item together occur once.
 *
 * @param sighting the message
 * @param reason what became of it and why
 * @param explanation why, for a person: the addresses that matched, or the problem
 * @param attempts how often it was tried in vain
 * @param recorded by which pass and when
 */
public record LedgerRow(
    Sighting sighting, Reason reason, String explanation, int attempts, Recorded recorded) {
  /** What became of it. */
  public Outcome outcome() {
    return reason.outcome();
  }

  /** When it was received; when it was put into the ledger, where that is not known. */
  public Instant arrivedAt() {
    return sighting.receivedAt().orElse(recorded.at());
  }

  /**
   * A message that was seen.
   *
   * @param mailbox where
   * @param item the copy
   * @param key what identifies it; absent when it could not be read
   * @param times when it was sent and received
   * @param author the author's address, empty when there is none or it must not be kept
   * @param subject its subject, empty when there is none or it must not be kept
   */
  public record Sighting(
      MailboxName mailbox,
      ItemId item,
      Optional<MessageKey> key,
      Times times,
      String author,
      String subject) {
    /** Which message it is; absent when it could not be read. */
    public Optional<MessageIdentity> identity() {
      return key.map(known -> new MessageIdentity(known, author, times.sentAt()));
    }

    /** When it came, absent when it could not be read. */
    public Optional<Instant> receivedAt() {
      return times.receivedAt();
    }
  }

  /**
   * When a message was sent and received, as far as that could be read.
   *
   * @param sentAt the Date field
   * @param receivedAt when Exchange took it in
   */
  public record Times(Optional<Instant> sentAt, Optional<Instant> receivedAt) {
    /** Neither is known. */
    public static Times unknown() {
      return new Times(Optional.empty(), Optional.empty());
    }
  }

  /** By which pass a row was written, and when. */
  public record Recorded(PassId pass, Instant at) {}
}

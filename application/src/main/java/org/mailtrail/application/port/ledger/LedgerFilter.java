package org.mailtrail.application.port.ledger;

import java.util.Optional;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;

/**
 * Which ledger rows somebody wants to see; an absent part lets all through.
 *
 * @param mailbox of this mailbox
 * @param outcome with this outcome
 * @param reason with the reason that has this word, whatever the outcome
 * @param key of this message
 * @param pass written by this pass
 */
public record LedgerFilter(
    Optional<MailboxName> mailbox,
    Optional<Outcome> outcome,
    Optional<String> reason,
    Optional<MessageKey> key,
    Optional<PassId> pass) {
  private static final LedgerFilter ALL =
      new LedgerFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Of whatever pass. */
  public LedgerFilter(
      Optional<MailboxName> mailbox,
      Optional<Outcome> outcome,
      Optional<String> reason,
      Optional<MessageKey> key) {
    this(mailbox, outcome, reason, key, Optional.empty());
  }

  /** Lets everything through. */
  public static LedgerFilter all() {
    return ALL;
  }

  /** Only of this mailbox. */
  public LedgerFilter mailbox(MailboxName name) {
    return new LedgerFilter(Optional.of(name), outcome, reason, key, pass);
  }

  /** Only with this outcome. */
  public LedgerFilter outcome(Outcome wanted) {
    return new LedgerFilter(mailbox, Optional.of(wanted), reason, key, pass);
  }

  /** Only what became what it became for this reason. */
  public LedgerFilter reason(Reason wanted) {
    return new LedgerFilter(
        mailbox, Optional.of(wanted.outcome()), Optional.of(wanted.word()), key, pass);
  }

  /** Only of this message. */
  public LedgerFilter key(MessageKey message) {
    return new LedgerFilter(mailbox, outcome, reason, Optional.of(message), pass);
  }

  /** Only what this pass wrote, and no later one wrote anew. */
  public LedgerFilter pass(PassId writer) {
    return new LedgerFilter(mailbox, outcome, reason, key, Optional.of(writer));
  }
}

package org.mailtrail.application.port.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * The messages in the ledger that are quarantined, and the wishes of people that they be tried
 * again; part of the books' unit of work. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface Quarantine {
  /**
   * What is quarantined in these mailboxes, counted by mailbox and by what was wrong.
   *
   * @return most messages first; of equally many by mailbox and by what was wrong
   */
  List<Group> groups(Collection<MailboxName> mailboxes, int atMost);

  /**
   * Lets messages wait for another try: {@link Outcome#PENDING} because of {@link Reason.Again},
   * with no vain try so far. What their rows said is kept. Those longest in quarantine first.
   *
   * @return how many; two who ask for one message at the same time get it once
   */
  int release(Choice which, Wish wish, int atMost);

  /**
   * What a row said each time before its message was tried again, newest first; nothing where it
   * never was. It follows the row when that is pointed to another copy.
   */
  List<SecondTry> history(LedgerRef copy);

  /**
   * The rows of messages of the mailbox that were tried again and were decided since then, newest
   * first.
   */
  List<LedgerRow> decidedAgain(MailboxName mailbox, Instant since, int atMost);

  /**
   * Which messages of a mailbox; an absent part lets all through.
   *
   * @param item this copy
   * @param problem with this explanation
   */
  record Choice(MailboxName mailbox, Optional<ItemId> item, Optional<String> problem) {
    /** All of the mailbox. */
    public static Choice all(MailboxName mailbox) {
      return new Choice(mailbox, Optional.empty(), Optional.empty());
    }

    /** This one. */
    public static Choice one(LedgerRef copy) {
      return new Choice(copy.mailbox(), Optional.of(copy.item()), Optional.empty());
    }

    /** Those of the mailbox with which this was wrong. */
    public static Choice because(MailboxName mailbox, String problem) {
      return new Choice(mailbox, Optional.empty(), Optional.of(problem));
    }
  }

  /** Somebody wants messages tried again. */
  record Wish(String who, Instant at) {
    /** What a row says of it while it waits. */
    public String explanation() {
      return LedgerSentence.WANTED_AGAIN.with(who).toString();
    }
  }

  /**
   * Messages of one mailbox with which the same was wrong.
   *
   * @param problem what was wrong
   * @param messages how many, 1 or more
   * @param first when the first of them was given up
   * @param last when the last of them was
   */
  record Group(MailboxName mailbox, String problem, long messages, Instant first, Instant last) {}

  /**
   * Somebody wanted a message tried again.
   *
   * @param wish who and when
   * @param problem what was wrong before
   * @param attempts how often it had been tried in vain
   * @param recorded when it had been given up, and by which pass
   */
  record SecondTry(Wish wish, String problem, int attempts, LedgerRow.Recorded recorded) {}
}

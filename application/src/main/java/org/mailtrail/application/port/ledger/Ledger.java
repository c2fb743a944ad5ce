package org.mailtrail.application.port.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * One row for each message ever seen, with its outcome; throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface Ledger {
  /**
   * What is known of these messages: of their copies in this mailbox, and of their keys, as they
   * are written, in all mailboxes. One look-up, however many.
   */
  Known known(MailboxName mailbox, Collection<ItemRef> items);

  /**
   * Writes rows. Idempotent: a row for a mailbox and item that has one changes it only while that
   * one is {@link Outcome#PENDING}.
   */
  void record(List<LedgerRow> rows);

  /** Points the rows of these messages of the mailbox to their new ids. */
  void relocate(MailboxName mailbox, Map<ItemId, Filed.Place> moved);

  /**
   * One page of the rows that fit, newest first: by when they were written, and of one time by
   * their copy. Rows that are written meanwhile move none of those behind the given one, and what a
   * page costs does not grow with the number of pages before it.
   *
   * @param after the last row of the page before; empty for the first page
   */
  List<LedgerRow> page(LedgerFilter filter, Optional<LedgerPosition> after, int atMost);

  /** How many rows of the mailbox have each outcome; outcomes without rows are absent. */
  Map<Outcome, Long> tally(MailboxName mailbox);
}

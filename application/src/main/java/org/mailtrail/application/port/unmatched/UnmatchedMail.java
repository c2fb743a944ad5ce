package org.mailtrail.application.port.unmatched;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;

/**
 * The messages in the ledger that are unmatched; part of the books' unit of work. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface UnmatchedMail {
  /**
   * One page, newest first: by when it was received, or put into the ledger where that is not
   * known.
   *
   * @param sender only of this sender, or of a sender at or below this domain
   * @param after the last one of the page before ({@link LedgerPosition#waiting}); empty for the
   *     first page
   */
  List<LedgerRow> page(Optional<Sender> sender, Optional<LedgerPosition> after, int atMost);

  /**
   * Who sent the newest of them.
   *
   * @param byDomain whether senders of one domain are one
   * @param newest how many messages are looked at
   * @return most messages first; of equally many by name
   */
  List<SenderCount> senders(boolean byDomain, int newest);

  /** Those of these copies that are unmatched; in no order. */
  List<LedgerRow> find(Collection<LedgerRef> refs);

  /**
   * Puts this row in the place of the one of the same mailbox and copy, if that is still unmatched.
   *
   * @return whether it was; two who ask for one copy at the same time get one yes
   */
  boolean settle(LedgerRow row);

  /**
   * Puts all of the sender's unmatched messages down as skipped because of the never-log list.
   *
   * @param at when
   * @return how many
   */
  int exclude(Sender sender, Instant at);
}

package org.mailtrail.application.host;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * A ledger that tells of new rows.
 *
 * @param ledger where they are written
 * @param told is given those of one call, in the transaction that writes them
 */
public record ToldLedger(Ledger ledger, Consumer<List<LedgerRow>> told) implements Ledger {
  @Override
  public Known known(MailboxName mailbox, Collection<ItemRef> items) {
    return ledger.known(mailbox, items);
  }

  @Override
  public void record(List<LedgerRow> rows) {
    ledger.record(rows);
    told.accept(rows);
  }

  @Override
  public void relocate(MailboxName mailbox, Map<ItemId, Filed.Place> moved) {
    ledger.relocate(mailbox, moved);
  }

  @Override
  public List<LedgerRow> page(LedgerFilter filter, Optional<LedgerPosition> after, int atMost) {
    return ledger.page(filter, after, atMost);
  }

  @Override
  public Map<Outcome, Long> tally(MailboxName mailbox) {
    return ledger.tally(mailbox);
  }
}

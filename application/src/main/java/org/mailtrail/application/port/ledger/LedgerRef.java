package org.mailtrail.application.port.ledger;

import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/** The copy of a message of which a ledger row tells. */
public record LedgerRef(MailboxName mailbox, ItemId item) {
  /** Of this row. */
  public static LedgerRef of(LedgerRow row) {
    return new LedgerRef(row.sighting().mailbox(), row.sighting().item());
  }
}

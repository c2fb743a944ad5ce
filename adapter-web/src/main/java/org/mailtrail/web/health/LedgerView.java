package org.mailtrail.web.health;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.web.look.Address;

/**
 * One page of the ledger.
 *
 * @param filter what is asked for
 * @param mailboxes all there are
 * @param rows what is shown
 * @param page which page, from 0
 * @param hasMore whether older rows follow
 */
public record LedgerView(
    LedgerFilter filter, List<String> mailboxes, List<LedgerRow> rows, int page, boolean hasMore) {
  /** Whether the outcome is the one that is asked for. */
  public boolean isAskedFor(Outcome outcome) {
    return filter.outcome().filter(outcome::equals).isPresent();
  }

  /** Whether anything is asked for. */
  public boolean isFiltered() {
    return !filter.equals(LedgerFilter.all());
  }

  /** Whether the mailbox is the one that is asked for. */
  public boolean isAskedFor(String mailbox) {
    return filter.mailbox().filter(name -> name.value().equals(mailbox)).isPresent();
  }

  /** Where it is explained what became of this row's message. */
  public static String explain(LedgerRow row) {
    return Address.of("/explain/row")
        .with("mailbox", Optional.of(row.sighting().mailbox().value()))
        .with("item", Optional.of(row.sighting().item().value()))
        .with("key", row.sighting().key().map(Object::toString))
        .toString();
  }

  /** The address of another page of the same filter. */
  public String at(int other) {
    return Address.of("/ledger")
        .with("mailbox", filter.mailbox().map(Object::toString))
        .with("outcome", filter.outcome().map(Enum::name))
        .with("reason", filter.reason())
        .with("key", filter.key().map(Object::toString))
        .with("page", Optional.of(String.valueOf(other)))
        .toString();
  }
}

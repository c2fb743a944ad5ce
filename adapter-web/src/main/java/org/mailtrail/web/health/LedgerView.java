package org.mailtrail.web.health;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.web.look.Address;

/**
 * One page of the ledger.
 *
 * @param filter what is asked for
 * @param mailboxes all there are
 * @param rows what is shown
 * @param isNewest whether it is the first one
 * @param hasMore whether older rows follow
 */
public record LedgerView(
    LedgerFilter filter,
    List<String> mailboxes,
    List<LedgerRow> rows,
    boolean isNewest,
    boolean hasMore) {
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

  /** The address of the first page of the same filter. */
  public String newest() {
    return at(Optional.empty());
  }

  /** The address of the page of the same filter that is behind this one. */
  public String older() {
    return at(Optional.of(LedgerPosition.of(rows.get(rows.size() - 1)).toString()));
  }

  private String at(Optional<String> after) {
    return Address.of("/ledger")
        .with("mailbox", filter.mailbox().map(Object::toString))
        .with("outcome", filter.outcome().map(Enum::name))
        .with("reason", filter.reason())
        .with("key", filter.key().map(Object::toString))
        .with("pass", filter.pass().map(Object::toString))
        .with("after", after)
        .toString();
  }
}

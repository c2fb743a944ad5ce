package org.mailtrail.application.links;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageIdentity;

/** Messages that carry the Message-ID of an entry's message, and are others by author or date. */
record OtherMessages(Ledger ledger, MessageLink link) {
  private static final int MOST = 1_000;

  /** Their copies in a mailbox, as far as the ledger knows. */
  Set<ItemId> in(MailboxName mailbox) {
    List<LedgerRow> rows = ledger.page(LedgerFilter.all().key(link.key()), Optional.empty(), MOST);
    return rows.stream()
        .filter(row -> row.outcome() == Outcome.LOGGED)
        .flatMap(row -> row.sighting().identity().stream())
        .filter(identity -> identity.key().equals(link.key()))
        .findFirst()
        .map(ours -> others(ours, rows, mailbox))
        .orElse(Set.of());
  }

  private static Set<ItemId> others(
      MessageIdentity ours, List<LedgerRow> rows, MailboxName mailbox) {
    return rows.stream()
        .filter(row -> row.sighting().mailbox().equals(mailbox))
        .filter(row -> row.sighting().identity().filter(ours::isSameAs).isEmpty())
        .map(row -> row.sighting().item())
        .collect(Collectors.toSet());
  }
}

package org.mailtrail.jpa.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
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
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.RowInsert;

/** The ledger in the table of that name. */
public final class JpaLedger implements Ledger {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(LedgerEntity.class);

  private static final RowInsert<LedgerEntity> INSERT = new RowInsert<>(LedgerEntity.class);
  private static final String TALLY =
      "select outcome, count(*) from LedgerEntity where mailbox = :mailbox group by outcome";
  private static final Comparator<LedgerEntity> IN_KEY_ORDER =
      Comparator.<LedgerEntity, String>comparing(row -> row.mailbox)
          .<UUID>thenComparing(row -> row.itemHash);

  private final Sessions sessions;

  public JpaLedger(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Known known(MailboxName mailbox, Collection<ItemRef> items) {
    return sessions.read(session -> KnownQuery.ask(session, mailbox, items));
  }

  @Override
  public void record(List<LedgerRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    // in one order everywhere, so that two writers of the same rows do not lock each other out
    List<LedgerEntity> entities = rows.stream().map(LedgerEntity::of).sorted(IN_KEY_ORDER).toList();
    sessions.use(
        session -> {
          if (INSERT.into(session, entities) < entities.size()) {
            PendingRows.replace(session, entities);
          }
        });
  }

  @Override
  public void relocate(MailboxName mailbox, Map<ItemId, Filed.Place> moved) {
    sessions.use(session -> Relocations.ofLedger(session, mailbox, moved));
  }

  @Override
  public List<LedgerRow> page(LedgerFilter filter, Optional<LedgerPosition> after, int atMost) {
    LedgerWhere where = LedgerWhere.of(filter, after.isPresent());
    return sessions.read(
        session -> {
          NativeQuery<LedgerEntity> query =
              session
                  .createNativeQuery(where.page(), LedgerEntity.class)
                  .addEntity("l", LedgerEntity.class);
          where.bind(query).setParameter("most", atMost);
          after.ifPresent(last -> LedgerOrder.bind(query, last));
          return query.getResultList().stream().map(LedgerEntity::row).toList();
        });
  }

  @Override
  public Map<Outcome, Long> tally(MailboxName mailbox) {
    Map<Outcome, Long> tally = new EnumMap<>(Outcome.class);
    sessions
        .read(
            session ->
                session
                    .createSelectionQuery(TALLY, Object[].class)
                    .setParameter("mailbox", mailbox.value())
                    .getResultList())
        .forEach(row -> tally.put(Outcome.valueOf((String) row[0]), (Long) row[1]));
    return tally;
  }
}

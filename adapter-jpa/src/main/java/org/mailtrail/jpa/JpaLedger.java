package org.mailtrail.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.mailtrail.application.port.books.Known;
import org.mailtrail.application.port.books.Ledger;
import org.mailtrail.application.port.books.LedgerFilter;
import org.mailtrail.application.port.books.LedgerRow;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;

/** The ledger in the table of that name. */
final class JpaLedger implements Ledger {
  private static final String COLUMNS = "item_id, message_key, outcome, reason, attempts";
  private static final String KNOWN =
      "select "
          + COLUMNS
          + " from ledger where mailbox = :mailbox and item_hash = any(:items) union select "
          + COLUMNS
          + " from ledger where mailbox = :mailbox and key_hash = any(:keys)";
  private static final String REPLACE =
      "update LedgerEntity set keyHash = :keyHash, messageKey = :messageKey,"
          + " receivedAt = :receivedAt, author = :author, subject = :subject, outcome = :outcome,"
          + " reason = :reason, explanation = :explanation, attempts = :attempts, passId = :passId,"
          + " recordedAt = :recordedAt"
          + " where mailbox = :mailbox and itemHash = :itemHash and outcome = 'PENDING'";

  private final Sessions sessions;

  JpaLedger(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Known known(MailboxName mailbox, Collection<ItemRef> items) {
    UUID[] itemHashes =
        items.stream().map(ref -> Texts.hash(ref.id().value())).toArray(UUID[]::new);
    UUID[] keyHashes =
        items.stream()
            .flatMap(ref -> ref.key().stream())
            .map(key -> Texts.hash(key.value()))
            .toArray(UUID[]::new);
    List<Object[]> rows =
        sessions.call(
            session ->
                session
                    .createNativeQuery(KNOWN, Object[].class)
                    .setParameter("mailbox", mailbox.value())
                    .setParameter("items", itemHashes)
                    .setParameter("keys", keyHashes)
                    .getResultList());
    return known(rows, items.stream().map(ref -> ref.id().value()).collect(Collectors.toSet()));
  }

  private static Known known(List<Object[]> rows, Set<String> wanted) {
    Map<ItemId, Known.Prior> items = new HashMap<>();
    Set<MessageKey> keys = new HashSet<>();
    Set<MessageKey> loggedKeys = new HashSet<>();
    for (Object[] row : rows) {
      Outcome outcome = Outcome.valueOf((String) row[2]);
      if (wanted.contains((String) row[0])) {
        int attempts = ((Number) row[4]).intValue();
        items.put(new ItemId((String) row[0]), new Known.Prior(outcome, (String) row[3], attempts));
      }
      if (row[1] != null) {
        MessageKey key = new MessageKey((String) row[1]);
        keys.add(key);
        if (outcome == Outcome.LOGGED) {
          loggedKeys.add(key);
        }
      }
    }
    return new Known(items, keys, loggedKeys);
  }

  @Override
  public void record(List<LedgerRow> rows) {
    sessions.use(
        session -> {
          List<LedgerEntity> entities = rows.stream().map(LedgerEntity::of).toList();
          session.insertMultiple(entities);
          entities.stream()
              .filter(entity -> entity.attempts > 0)
              .forEach(entity -> replacePending(session, entity));
        });
  }

  private static void replacePending(StatelessSession session, LedgerEntity row) {
    session
        .createMutationQuery(REPLACE)
        .setParameter("keyHash", row.keyHash, UUID.class)
        .setParameter("messageKey", row.messageKey, String.class)
        .setParameter("receivedAt", row.receivedAt, java.time.Instant.class)
        .setParameter("author", row.author)
        .setParameter("subject", row.subject)
        .setParameter("outcome", row.outcome)
        .setParameter("reason", row.reason)
        .setParameter("explanation", row.explanation)
        .setParameter("attempts", row.attempts)
        .setParameter("passId", row.passId)
        .setParameter("recordedAt", row.recordedAt)
        .setParameter("mailbox", row.mailbox)
        .setParameter("itemHash", row.itemHash)
        .executeUpdate();
  }

  @Override
  public void relocate(MailboxName mailbox, Map<ItemId, ItemId> moved) {
    sessions.use(session -> Relocations.apply(session, "ledger", mailbox, moved));
  }

  @Override
  public List<LedgerRow> page(LedgerFilter filter, int atMost, int offset) {
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    filter.mailbox().ifPresent(m -> add(conditions, parameters, "mailbox", m.value()));
    filter.outcome().ifPresent(o -> add(conditions, parameters, "outcome", o.name()));
    filter.reason().ifPresent(r -> add(conditions, parameters, "reason", r));
    filter.key().ifPresent(k -> add(conditions, parameters, "keyHash", Texts.hash(k.value())));
    String query =
        "from LedgerEntity where "
            + String.join(" and ", conditions)
            + " order by recordedAt desc, itemHash";
    return sessions.call(
        session -> {
          SelectionQuery<LedgerEntity> selection =
              session.createSelectionQuery(query, LedgerEntity.class);
          parameters.forEach(selection::setParameter);
          return selection.setFirstResult(offset).setMaxResults(atMost).getResultList().stream()
              .map(LedgerEntity::row)
              .toList();
        });
  }

  private static void add(
      List<String> conditions, Map<String, Object> parameters, String property, Object value) {
    conditions.add(property + " = :" + property);
    parameters.put(property, value);
  }

  @Override
  public Map<Outcome, Long> tally(MailboxName mailbox) {
    Map<Outcome, Long> tally = new EnumMap<>(Outcome.class);
    sessions
        .call(
            session ->
                session
                    .createSelectionQuery(
                        "select outcome, count(*) from LedgerEntity where mailbox = :mailbox"
                            + " group by outcome",
                        Object[].class)
                    .setParameter("mailbox", mailbox.value())
                    .getResultList())
        .forEach(row -> tally.put(Outcome.valueOf((String) row[0]), (Long) row[1]));
    return tally;
  }
}

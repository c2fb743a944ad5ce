package org.mailtrail.jpa.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.jpa.row.Stored;

/**
 * Asks with one statement what the ledger knows of any number of messages. However many copies of a
 * message there are, it is one row of the answer.
 */
final class KnownQuery {
  private static final String SQL =
      "select 'ITEM' as kind, item_hash, outcome, reason, attempts, message_key,"
          + " '' as author, cast(null as timestamp(6) with time zone) as sent_at"
          + " from ledger where mailbox = :mailbox and item_hash = any(:items)"
          + " union all"
          + " select 'KEY', base_hash, max(case when outcome = 'LOGGED' then outcome else '' end),"
          + " '', max(case when mailbox = :mailbox then 1 else 0 end), message_key, author, sent_at"
          + " from ledger where base_hash = any(:keys)"
          + " group by base_hash, message_key, author, sent_at";

  private final Map<UUID, ItemId> wantedItems;
  private final Map<UUID, MessageKey> wantedKeys;
  private final Map<ItemId, Known.Prior> items = new HashMap<>();
  private final Set<MessageKey> keys = new HashSet<>();
  private final List<MessageIdentity> logged = new ArrayList<>();

  private KnownQuery(Collection<ItemRef> refs) {
    wantedItems = byHash(refs.stream().map(ItemRef::id).toList());
    wantedKeys = byHash(refs.stream().flatMap(ref -> ref.key().stream()).toList());
  }

  static Known ask(StatelessSession session, MailboxName mailbox, Collection<ItemRef> refs) {
    KnownQuery query = new KnownQuery(refs);
    rows(session)
        .setParameter("mailbox", mailbox.value())
        .setParameter("items", query.wantedItems.keySet().toArray(UUID[]::new))
        .setParameter("keys", query.wantedKeys.keySet().toArray(UUID[]::new))
        .getResultList()
        .forEach(query::take);
    return new Known(query.items, query.keys, query.logged);
  }

  private static NativeQuery<Object[]> rows(StatelessSession session) {
    return session
        .createNativeQuery(SQL, Object[].class)
        .addScalar("kind", String.class)
        // H2 gives bytes where nothing asks for a UUID
        .addScalar("item_hash", UUID.class)
        .addScalar("outcome", String.class)
        .addScalar("reason", String.class)
        .addScalar("attempts", Integer.class)
        .addScalar("message_key", String.class)
        .addScalar("author", String.class)
        .addScalar("sent_at", Instant.class);
  }

  private static <T> Map<UUID, T> byHash(List<T> values) {
    return values.stream()
        .distinct()
        .collect(Collectors.toMap(value -> Stored.hash(value.toString()), Function.identity()));
  }

  private void take(Object[] row) {
    ItemId item = wantedItems.get((UUID) row[1]);
    MessageKey key = wantedKeys.get((UUID) row[1]);
    if ("ITEM".equals(row[0]) && item != null) {
      Reason reason = Reason.of(Outcome.valueOf((String) row[2]), (String) row[3]);
      Optional<MessageKey> under = Optional.ofNullable((String) row[5]).map(MessageKey::new);
      items.put(item, new Known.Prior(reason, (Integer) row[4], under));
    } else if (key != null) {
      takeMessage(key, row);
    }
  }

  private void takeMessage(MessageKey key, Object[] row) {
    if ((Integer) row[4] == 1) {
      keys.add(key);
    }
    if (!((String) row[2]).isEmpty()) {
      logged.add(
          new MessageIdentity(
              new MessageKey((String) row[5]),
              (String) row[6],
              Optional.ofNullable((Instant) row[7])));
    }
  }
}

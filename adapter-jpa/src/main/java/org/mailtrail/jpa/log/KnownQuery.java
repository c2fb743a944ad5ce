package org.mailtrail.jpa.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.books.Known;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.jpa.database.Stored;

/**
 * Asks with one statement what the ledger knows of any number of messages. However many copies of a
 * message there are, its key is one row of the answer.
 */
final class KnownQuery {
  private static final String SQL =
      "select 'ITEM' as kind, item_hash, outcome, reason, attempts from ledger"
          + " where mailbox = :mailbox and item_hash = any(:items)"
          + " union all"
          + " select 'KEY', key_hash, max(case when outcome = 'LOGGED' then outcome else '' end),"
          + " '', 0 from ledger"
          + " where mailbox = :mailbox and key_hash = any(:keys) group by key_hash";

  private final Map<UUID, ItemId> wantedItems;
  private final Map<UUID, MessageKey> wantedKeys;
  private final Map<ItemId, Known.Prior> items = new HashMap<>();
  private final Set<MessageKey> keys = new HashSet<>();
  private final Set<MessageKey> loggedKeys = new HashSet<>();

  private KnownQuery(Collection<ItemRef> refs) {
    wantedItems = byHash(refs.stream().map(ItemRef::id).toList());
    wantedKeys = byHash(refs.stream().flatMap(ref -> ref.key().stream()).toList());
  }

  static Known ask(StatelessSession session, MailboxName mailbox, Collection<ItemRef> refs) {
    KnownQuery query = new KnownQuery(refs);
    session
        .createNativeQuery(SQL, Object[].class)
        .addScalar("kind", String.class)
        // H2 gives bytes where nothing asks for a UUID
        .addScalar("item_hash", UUID.class)
        .addScalar("outcome", String.class)
        .addScalar("reason", String.class)
        .addScalar("attempts", Integer.class)
        .setParameter("mailbox", mailbox.value())
        .setParameter("items", query.wantedItems.keySet().toArray(UUID[]::new))
        .setParameter("keys", query.wantedKeys.keySet().toArray(UUID[]::new))
        .getResultList()
        .forEach(query::take);
    return new Known(query.items, query.keys, query.loggedKeys);
  }

  private static <T> Map<UUID, T> byHash(List<T> values) {
    return values.stream()
        .distinct()
        .collect(Collectors.toMap(value -> Stored.hash(value.toString()), Function.identity()));
  }

  private void take(Object[] row) {
    ItemId item = wantedItems.get((UUID) row[1]);
    MessageKey key = wantedKeys.get((UUID) row[1]);
    String outcome = (String) row[2];
    if ("ITEM".equals(row[0]) && item != null) {
      int attempts = (Integer) row[4];
      items.put(item, new Known.Prior(Outcome.valueOf(outcome), (String) row[3], attempts));
    } else if (key != null) {
      keys.add(key);
      if (!outcome.isEmpty()) {
        loggedKeys.add(key);
      }
    }
  }
}

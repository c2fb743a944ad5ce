package org.mailtrail.jpa;

import java.sql.PreparedStatement;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/** Points the rows of a table to the new ids of their items, in one batch. */
final class Relocations {
  private Relocations() {}

  static void apply(
      StatelessSession session, String table, MailboxName mailbox, Map<ItemId, ItemId> moved) {
    String sql =
        "update " + table + " set item_id = ?, item_hash = ? where mailbox = ? and item_hash = ?";
    session.doWork(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Map.Entry<ItemId, ItemId> move : moved.entrySet()) {
              update.setString(1, move.getValue().value());
              update.setObject(2, Texts.hash(move.getValue().value()));
              update.setString(3, mailbox.value());
              update.setObject(4, Texts.hash(move.getKey().value()));
              update.addBatch();
            }
            update.executeBatch();
          }
        });
  }
}

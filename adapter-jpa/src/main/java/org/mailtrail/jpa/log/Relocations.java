package org.mailtrail.jpa.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Stored;

/** Points rows to the new ids of their items, in one batch. */
final class Relocations {
  private static final String ENTRIES =
      "update interaction_log_entry set item_id = ?, item_hash = ?"
          + " where mailbox = ? and item_hash = ?";

  /** A copy that has a row under its new id already keeps that one. */
  private static final String LEDGER =
      "update ledger set item_id = ?, item_hash = ? where mailbox = ? and item_hash = ?"
          + " and not exists (select 1 from ledger other where other.mailbox = ?"
          + " and other.item_hash = ?)";

  private Relocations() {}

  static void ofEntries(StatelessSession session, MailboxName mailbox, Map<ItemId, ItemId> moved) {
    session.doWork(connection -> apply(connection, ENTRIES, false, mailbox, moved));
  }

  static void ofLedger(StatelessSession session, MailboxName mailbox, Map<ItemId, ItemId> moved) {
    session.doWork(connection -> apply(connection, LEDGER, true, mailbox, moved));
  }

  private static void apply(
      Connection connection,
      String sql,
      boolean unique,
      MailboxName mailbox,
      Map<ItemId, ItemId> moved)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Map.Entry<ItemId, ItemId> move : moved.entrySet()) {
        String now = move.getValue().value();
        update.setString(1, Stored.text(now));
        update.setObject(2, Stored.hash(now));
        update.setString(3, mailbox.value());
        update.setObject(4, Stored.hash(move.getKey().value()));
        if (unique) {
          update.setString(5, mailbox.value());
          update.setObject(6, Stored.hash(now));
        }
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}

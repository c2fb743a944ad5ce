package org.mailtrail.jpa.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.row.Stored;

/** Points rows to where their items lie now, in one batch. */
public final class Relocations {
  /** A web link that is not told died with the old id. */
  private static final String ENTRIES =
      "update interaction_log_entry set item_id = ?,"
          + " web_link = coalesce(?, case when item_hash = ? then web_link end),"
          + " folder = coalesce(?, folder), item_hash = ? where mailbox = ? and item_hash = ?";

  /** A copy that has a row under its new id already keeps that one. */
  private static final String LEDGER =
      "update ledger set item_id = ?, item_hash = ? where mailbox = ? and item_hash = ?"
          + " and not exists (select 1 from ledger other where other.mailbox = ?"
          + " and other.item_hash = ?)";

  private Relocations() {}

  public static void ofEntries(
      StatelessSession session, MailboxName mailbox, Map<ItemId, Filed.Place> moved) {
    session.doWork(
        connection ->
            apply(connection, ENTRIES, moved, (update, move) -> bindEntry(update, mailbox, move)));
  }

  static void ofLedger(
      StatelessSession session, MailboxName mailbox, Map<ItemId, Filed.Place> moved) {
    session.doWork(
        connection ->
            apply(connection, LEDGER, moved, (update, move) -> bindRow(update, mailbox, move)));
  }

  private static void apply(
      Connection connection, String sql, Map<ItemId, Filed.Place> moved, Binding binding)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Map.Entry<ItemId, Filed.Place> move : moved.entrySet()) {
        binding.bind(update, move);
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static void bindEntry(
      PreparedStatement update, MailboxName mailbox, Map.Entry<ItemId, Filed.Place> move)
      throws SQLException {
    Filed.Place now = move.getValue();
    UUID hash = Stored.hash(now.item().value());
    update.setString(1, Stored.text(now.item().value()));
    update.setString(2, now.webLink().map(Stored::text).orElse(null));
    update.setObject(3, hash);
    update.setString(4, now.folder().isEmpty() ? null : Stored.text(now.folder()));
    update.setObject(5, hash);
    update.setString(6, mailbox.value());
    update.setObject(7, Stored.hash(move.getKey().value()));
  }

  private static void bindRow(
      PreparedStatement update, MailboxName mailbox, Map.Entry<ItemId, Filed.Place> move)
      throws SQLException {
    String now = move.getValue().item().value();
    update.setString(1, Stored.text(now));
    update.setObject(2, Stored.hash(now));
    update.setString(3, mailbox.value());
    update.setObject(4, Stored.hash(move.getKey().value()));
    update.setString(5, mailbox.value());
    update.setObject(6, Stored.hash(now));
  }

  private interface Binding {
    void bind(PreparedStatement update, Map.Entry<ItemId, Filed.Place> move) throws SQLException;
  }
}

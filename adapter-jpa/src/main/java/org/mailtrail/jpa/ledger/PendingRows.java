package org.mailtrail.jpa.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Replaces what the ledger has as pending; a decided row is never changed. */
final class PendingRows {
  private static final String PENDING =
      "select item_hash from ledger"
          + " where mailbox = any(:mailboxes) and item_hash = any(:items) and outcome = 'PENDING'";
  private static final String REPLACE =
      "update ledger set key_hash = ?, message_key = ?, base_hash = ?, sent_at = ?, received_at ="
          + " ?, author = ?, subject = ?, outcome = ?, reason = ?, explanation = ?, attempts = ?,"
          + " pass_id = ?, recorded_at = ? where mailbox = ? and item_hash = ? and outcome ="
          + " 'PENDING'";

  private PendingRows() {}

  static void replace(StatelessSession session, List<LedgerEntity> rows) {
    Set<UUID> pending = pending(session, rows);
    if (!pending.isEmpty()) {
      List<LedgerEntity> replacing =
          rows.stream().filter(row -> pending.contains(row.itemHash)).toList();
      session.doWork(connection -> update(connection, replacing));
    }
  }

  private static Set<UUID> pending(StatelessSession session, List<LedgerEntity> rows) {
    return session
        .createNativeQuery(PENDING, UUID.class)
        .setParameter(
            "mailboxes", rows.stream().map(row -> row.mailbox).distinct().toArray(String[]::new))
        .setParameter("items", rows.stream().map(row -> row.itemHash).toArray(UUID[]::new))
        .getResultList()
        .stream()
        .collect(Collectors.toSet());
  }

  private static void update(Connection connection, List<LedgerEntity> rows) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(REPLACE)) {
      for (LedgerEntity row : rows) {
        bind(update, row);
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static void bind(PreparedStatement update, LedgerEntity row) throws SQLException {
    update.setObject(1, row.keyHash);
    update.setString(2, row.messageKey);
    update.setObject(3, row.baseHash);
    setTime(update, 4, row.sentAt);
    setTime(update, 5, row.receivedAt);
    update.setString(6, row.author);
    update.setString(7, row.subject);
    update.setString(8, row.outcome);
    update.setString(9, row.reason);
    update.setString(10, row.explanation);
    update.setInt(11, row.attempts);
    update.setObject(12, row.passId);
    setTime(update, 13, row.recordedAt);
    update.setString(14, row.mailbox);
    update.setObject(15, row.itemHash);
  }

  private static void setTime(PreparedStatement update, int index, @Nullable Instant time)
      throws SQLException {
    if (time == null) {
      update.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      update.setObject(index, time.atOffset(ZoneOffset.UTC));
    }
  }
}

package org.mailtrail.jpa.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.ledger.Quarantine.Wish;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.jpa.row.Stored;

/** Lets quarantined rows wait for another try, and keeps what they said. */
final class Releases {
  private static final String RELEASE =
      "update ledger set outcome = ?, reason = ?, explanation = ?, attempts = 0, recorded_at = ?,"
          + " trail = coalesce(trail, ?)"
          + " where mailbox = ? and item_hash = ? and outcome = 'QUARANTINED'";

  private static final String KEEP =
      "insert into second_try"
          + " (trail, line, who, wished_at, problem, attempts, pass_id, recorded_at)"
          + " select l.trail,"
          + " (select count(*) + 1 from second_try s where s.trail = l.trail),"
          + " cast(? as varchar), cast(? as timestamp(6) with time zone), cast(? as varchar),"
          + " cast(? as integer), cast(? as uuid), cast(? as timestamp(6) with time zone)"
          + " from ledger l where l.mailbox = ? and l.item_hash = ?";

  private Releases() {}

  /** How many of them were still quarantined. */
  static int of(StatelessSession session, List<LedgerEntity> chosen, Wish wish) {
    if (chosen.isEmpty()) {
      return 0;
    }
    return session.doReturningWork(
        connection -> {
          List<LedgerEntity> released = release(connection, chosen, wish);
          keep(connection, released, wish);
          return released.size();
        });
  }

  /** The database says of each row whether it was still quarantined when its turn came. */
  private static List<LedgerEntity> release(
      Connection connection, List<LedgerEntity> chosen, Wish wish) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(RELEASE)) {
      for (LedgerEntity row : chosen) {
        bind(update, row, wish);
        update.addBatch();
      }
      int[] counts = update.executeBatch();
      return IntStream.range(0, counts.length)
          .filter(i -> counts[i] == 1)
          .mapToObj(chosen::get)
          .toList();
    }
  }

  private static void bind(PreparedStatement update, LedgerEntity row, Wish wish)
      throws SQLException {
    Reason again = new Reason.Again();
    update.setString(1, again.outcome().name());
    update.setString(2, again.word());
    update.setString(3, Stored.text(wish.explanation()));
    update.setObject(4, Stored.time(wish.at()).atOffset(ZoneOffset.UTC));
    update.setObject(5, UUID.randomUUID());
    update.setString(6, row.mailbox);
    update.setObject(7, row.itemHash);
  }

  private static void keep(Connection connection, List<LedgerEntity> released, Wish wish)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      for (LedgerEntity row : released) {
        insert.setString(1, Stored.text(wish.who()));
        insert.setObject(2, Stored.time(wish.at()).atOffset(ZoneOffset.UTC));
        insert.setString(3, row.explanation);
        insert.setInt(4, row.attempts);
        insert.setObject(5, row.passId);
        insert.setObject(6, row.recordedAt.atOffset(ZoneOffset.UTC));
        insert.setString(7, row.mailbox);
        insert.setObject(8, row.itemHash);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}

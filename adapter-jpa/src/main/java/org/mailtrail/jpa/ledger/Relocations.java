package org.mailtrail.jpa.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.row.Stored;

/**
 * Points rows to where their items lie now: one statement with an array for each column, as a batch
 * of updates is a statement a row for the database, however few round trips it takes.
 */
public final class Relocations {
  /** A web link that is not told died with the old id. */
  private static final String ENTRIES =
      """
      merge into interaction_log_entry e
      using (select * from unnest(
          cast(? as uuid array), cast(? as uuid array), cast(? as varchar array),
          cast(? as varchar array), cast(? as varchar array))
        as moved (old_hash, now_hash, now_id, now_link, now_folder)) m
      on e.mailbox = ? and e.item_hash = m.old_hash
      when matched then update set
        item_id = m.now_id,
        web_link = coalesce(m.now_link, case when m.old_hash = m.now_hash then e.web_link end),
        folder = coalesce(m.now_folder, e.folder),
        item_hash = m.now_hash\
      """;

  /** A copy that has a row under its new id already keeps that one. */
  private static final String LEDGER =
      """
      merge into ledger l
      using (select * from unnest(
          cast(? as uuid array), cast(? as uuid array), cast(? as varchar array))
        as moved (old_hash, now_hash, now_id)
        where not exists (
          select 1 from ledger other where other.mailbox = ? and other.item_hash = now_hash)) m
      on l.mailbox = ? and l.item_hash = m.old_hash
      when matched then update set item_id = m.now_id, item_hash = m.now_hash\
      """;

  private Relocations() {}

  public static void ofEntries(
      StatelessSession session, MailboxName mailbox, Map<ItemId, Filed.Place> moved) {
    session.doWork(connection -> moveEntries(connection, mailbox, moves(moved)));
  }

  static void ofLedger(
      StatelessSession session, MailboxName mailbox, Map<ItemId, Filed.Place> moved) {
    session.doWork(connection -> moveRows(connection, mailbox, onePlaceEach(moves(moved))));
  }

  private static Collection<Move> moves(Map<ItemId, Filed.Place> moved) {
    return moved.entrySet().stream().map(Move::of).toList();
  }

  /** Of two items that are said to lie under one id, the first takes it. */
  private static Collection<Move> onePlaceEach(Collection<Move> moves) {
    Map<UUID, Move> byPlace = new LinkedHashMap<>();
    moves.forEach(move -> byPlace.putIfAbsent(move.nowHash(), move));
    return byPlace.values();
  }

  private static void moveEntries(
      Connection connection, MailboxName mailbox, Collection<Move> moves) throws SQLException {
    try (PreparedStatement merge = connection.prepareStatement(ENTRIES)) {
      bind(merge, moves);
      array(merge, 4, "varchar", moves, Move::nowLink);
      array(merge, 5, "varchar", moves, Move::nowFolder);
      merge.setString(6, mailbox.value());
      merge.executeUpdate();
    }
  }

  private static void moveRows(Connection connection, MailboxName mailbox, Collection<Move> moves)
      throws SQLException {
    try (PreparedStatement merge = connection.prepareStatement(LEDGER)) {
      bind(merge, moves);
      merge.setString(4, mailbox.value());
      merge.setString(5, mailbox.value());
      merge.executeUpdate();
    }
  }

  private static void bind(PreparedStatement merge, Collection<Move> moves) throws SQLException {
    array(merge, 1, "uuid", moves, Move::oldHash);
    array(merge, 2, "uuid", moves, Move::nowHash);
    array(merge, 3, "varchar", moves, Move::nowId);
  }

  private static void array(
      PreparedStatement merge,
      int parameter,
      String type,
      Collection<Move> moves,
      Function<Move, @Nullable Object> value)
      throws SQLException {
    @Nullable Object[] values = moves.stream().map(value).toArray();
    merge.setArray(parameter, merge.getConnection().createArrayOf(type, values));
  }

  /** A move as the columns keep it; what is not told is null. */
  private record Move(
      UUID oldHash,
      UUID nowHash,
      String nowId,
      @Nullable String nowLink,
      @Nullable String nowFolder) {
    static Move of(Map.Entry<ItemId, Filed.Place> move) {
      Filed.Place now = move.getValue();
      return new Move(
          Stored.hash(move.getKey().value()),
          Stored.hash(now.item().value()),
          Stored.text(now.item().value()),
          now.webLink().map(Stored::text).orElse(null),
          now.folder().isEmpty() ? null : Stored.text(now.folder()));
    }
  }
}

package org.mailtrail.jpa.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.row.Stored;

/**
 * Points rows to where their items lie now: one statement with an array for each column, as a batch
 * of updates is a statement a row for the database, however few round trips it takes.
 */
public final class Relocations {
  /**
   * By the index that keeps entries unique: no index has where a message lies, so on PostgreSQL
   * none is touched (ADR 0072). A web link that is not told died with the old id.
   */
  private static final String ENTRIES =
      """
      merge into interaction_log_entry e
      using (select * from unnest(
          cast(? as uuid array), cast(? as varchar array), cast(? as varchar array),
          cast(? as varchar array), cast(? as varchar array))
        as moved (key_hash, old_id, now_id, now_link, now_folder)) m
      on e.key_hash = m.key_hash and e.mailbox = ? and e.item_id = m.old_id
      when matched then update set
        item_id = m.now_id,
        web_link = coalesce(m.now_link, case when m.old_id = m.now_id then e.web_link end),
        folder = coalesce(m.now_folder, e.folder)\
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
      StatelessSession session, MailboxName mailbox, Collection<Relocation> moved) {
    List<EntryMove> moves = moved.stream().flatMap(one -> EntryMove.of(one).stream()).toList();
    if (!moves.isEmpty()) {
      session.doWork(connection -> moveEntries(connection, mailbox, moves));
    }
  }

  static void ofLedger(
      StatelessSession session, MailboxName mailbox, Map<ItemId, Filed.Place> moved) {
    session.doWork(connection -> moveRows(connection, mailbox, onePlaceEach(moved)));
  }

  /** Of two items that are said to lie under one id, the first takes it. */
  private static Collection<RowMove> onePlaceEach(Map<ItemId, Filed.Place> moved) {
    Map<UUID, RowMove> byPlace = new LinkedHashMap<>();
    moved.entrySet().stream()
        .map(RowMove::of)
        .forEach(move -> byPlace.putIfAbsent(move.nowHash(), move));
    return byPlace.values();
  }

  private static void moveEntries(
      Connection connection, MailboxName mailbox, Collection<EntryMove> moves) throws SQLException {
    try (PreparedStatement merge = connection.prepareStatement(ENTRIES)) {
      array(merge, 1, "uuid", moves, EntryMove::key);
      array(merge, 2, "varchar", moves, EntryMove::oldId);
      array(merge, 3, "varchar", moves, EntryMove::nowId);
      array(merge, 4, "varchar", moves, EntryMove::nowLink);
      array(merge, 5, "varchar", moves, EntryMove::nowFolder);
      merge.setString(6, mailbox.value());
      merge.executeUpdate();
    }
  }

  private static void moveRows(
      Connection connection, MailboxName mailbox, Collection<RowMove> moves) throws SQLException {
    try (PreparedStatement merge = connection.prepareStatement(LEDGER)) {
      array(merge, 1, "uuid", moves, RowMove::oldHash);
      array(merge, 2, "uuid", moves, RowMove::nowHash);
      array(merge, 3, "varchar", moves, RowMove::nowId);
      merge.setString(4, mailbox.value());
      merge.setString(5, mailbox.value());
      merge.executeUpdate();
    }
  }

  private static <M> void array(
      PreparedStatement merge,
      int parameter,
      String type,
      Collection<M> moves,
      Function<M, @Nullable Object> value)
      throws SQLException {
    @Nullable Object[] values = moves.stream().map(value).toArray();
    merge.setArray(parameter, merge.getConnection().createArrayOf(type, values));
  }

  /** Of a row, as its columns keep it. */
  private record RowMove(UUID oldHash, UUID nowHash, String nowId) {
    static RowMove of(Map.Entry<ItemId, Filed.Place> move) {
      String now = move.getValue().item().value();
      return new RowMove(Stored.hash(move.getKey().value()), Stored.hash(now), Stored.text(now));
    }
  }

  /** Of entries, as their columns keep it; what is not told is null. */
  private record EntryMove(
      UUID key, String oldId, String nowId, @Nullable String nowLink, @Nullable String nowFolder) {
    static Optional<EntryMove> of(Relocation move) {
      Filed.Place now = move.now();
      return move.key()
          .map(
              key ->
                  new EntryMove(
                      Stored.hash(key.value()),
                      Stored.text(move.before().value()),
                      Stored.text(now.item().value()),
                      now.webLink().map(Stored::text).orElse(null),
                      now.folder().isEmpty() ? null : Stored.text(now.folder())));
    }
  }
}

package org.mailtrail.jpa.pass;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** What is in hand, one row for each mailbox: item ids, a line each. */
public final class JpaWorkInHand implements WorkInHand {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(Row.class);

  private static final String INSERT =
      "insert into work_in_hand (mailbox, items) values (:mailbox, :items) on conflict do nothing";
  private static final String REPLACE =
      "update work_in_hand set items = :items where mailbox = :mailbox";

  private static final String ASIDE = "select item_id from set_aside where mailbox = :mailbox";
  private static final String FORGET = "delete from set_aside where mailbox = :mailbox";
  private static final String SET_ASIDE =
      "insert into set_aside (mailbox, item_hash, item_id) values (:mailbox, :hash, :item)"
          + " on conflict do nothing";

  private final Sessions sessions;

  public JpaWorkInHand(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The row. */
  @Entity(name = "InHand")
  @Table(name = "work_in_hand")
  @NullUnmarked
  static class Row {
    @Id String mailbox;
    String items;
  }

  @Override
  public Set<ItemId> left(MailboxName mailbox) {
    return sessions.read(
        session -> {
          Row row = session.get(Row.class, mailbox.value());
          return row == null
              ? Set.of()
              : row.items.lines().map(ItemId::new).collect(Collectors.toSet());
        });
  }

  @Override
  public void begin(MailboxName mailbox, Collection<ItemId> items) {
    String ids = items.stream().map(ItemId::value).collect(Collectors.joining("\n"));
    sessions.use(
        session -> {
          if (write(session, INSERT, mailbox, ids) == 0) {
            write(session, REPLACE, mailbox, ids);
          }
        });
  }

  private static int write(
      StatelessSession session, String statement, MailboxName mailbox, String ids) {
    return session
        .createNativeMutationQuery(statement)
        .setParameter("mailbox", mailbox.value())
        .setParameter("items", Stored.text(ids))
        .executeUpdate();
  }

  @Override
  public void done(MailboxName mailbox) {
    sessions.use(
        session ->
            session
                .createMutationQuery("delete from InHand where mailbox = :mailbox")
                .setParameter("mailbox", mailbox.value())
                .executeUpdate());
  }

  @Override
  public Set<ItemId> aside(MailboxName mailbox) {
    return sessions.read(
        session ->
            session
                .createNativeQuery(ASIDE, String.class)
                .setParameter("mailbox", mailbox.value())
                .getResultList()
                .stream()
                .map(ItemId::new)
                .collect(Collectors.toSet()));
  }

  @Override
  public void setAside(MailboxName mailbox, Collection<ItemId> items) {
    sessions.use(
        session -> {
          session
              .createNativeMutationQuery(FORGET)
              .setParameter("mailbox", mailbox.value())
              .executeUpdate();
          items.forEach(item -> setAside(session, mailbox, item));
        });
  }

  private static void setAside(StatelessSession session, MailboxName mailbox, ItemId item) {
    session
        .createNativeMutationQuery(SET_ASIDE)
        .setParameter("mailbox", mailbox.value())
        .setParameter("hash", Stored.hash(item.value()))
        .setParameter("item", Stored.text(item.value()))
        .executeUpdate();
  }
}

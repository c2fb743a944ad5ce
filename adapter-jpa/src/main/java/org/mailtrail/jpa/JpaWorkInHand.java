package org.mailtrail.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.books.WorkInHand;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/** What is in hand, one row for each mailbox: item ids, a line each. */
final class JpaWorkInHand implements WorkInHand {
  private final Sessions sessions;

  JpaWorkInHand(Sessions sessions) {
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
    return sessions.call(
        session -> {
          Row row = session.get(Row.class, mailbox.value());
          return row == null
              ? Set.of()
              : row.items.lines().map(ItemId::new).collect(Collectors.toSet());
        });
  }

  @Override
  public void begin(MailboxName mailbox, Collection<ItemId> items) {
    List<String> ids = items.stream().map(ItemId::value).toList();
    Row row = new Row();
    row.mailbox = mailbox.value();
    row.items = String.join("\n", ids);
    sessions.use(session -> session.upsert(row));
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
}

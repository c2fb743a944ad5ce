package org.mailtrail.jpa.pass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.application.port.health.PassBoard;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The passes at work in any process, in the table {@code pass_at_work}. */
public final class JpaPassBoard implements PassBoard {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(Row.class);

  private final Sessions sessions;

  public JpaPassBoard(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The row. */
  @Entity(name = "PassAtWork")
  @Table(name = "pass_at_work")
  @NullUnmarked
  static class Row extends CountColumns {
    @Id String mailbox;

    @Column(name = "shown_at")
    Instant shownAt;

    static Row of(PassAtWork pass) {
      Row row = new Row();
      row.mailbox = pass.mailbox().value();
      row.shownAt = Stored.time(pass.at());
      row.put(pass.soFar());
      return row;
    }

    PassAtWork pass() {
      return new PassAtWork(new MailboxName(mailbox), counts(), shownAt);
    }
  }

  @Override
  public void show(PassAtWork pass) {
    sessions.use(session -> session.upsert(Row.of(pass)));
  }

  @Override
  public void clear(MailboxName mailbox) {
    sessions.use(
        session ->
            session
                .createMutationQuery("delete from PassAtWork where mailbox = :mailbox")
                .setParameter("mailbox", mailbox.value())
                .executeUpdate());
  }

  @Override
  public List<PassAtWork> shown() {
    return sessions.read(
        session ->
            session
                .createSelectionQuery("from PassAtWork order by mailbox", Row.class)
                .getResultList()
                .stream()
                .map(Row::pass)
                .toList());
  }
}

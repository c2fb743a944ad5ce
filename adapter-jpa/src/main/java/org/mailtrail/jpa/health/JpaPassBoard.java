package org.mailtrail.jpa.health;

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
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The passes at work in any process, in the table {@code pass_at_work}. */
final class JpaPassBoard implements PassBoard {
  static final Set<Class<?>> ROWS = Set.of(Row.class);

  private final Sessions sessions;

  JpaPassBoard(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The row. */
  @Entity(name = "PassAtWork")
  @Table(name = "pass_at_work")
  @NullUnmarked
  static class Row {
    @Id String mailbox;
    long logged;
    long skipped;
    long unmatched;
    long quarantined;
    long pending;
    long entries;
    long duplicates;
    long refiled;

    @Column(name = "not_filed")
    long notFiled;

    long repeated;

    @Column(name = "shown_at")
    Instant shownAt;

    static Row of(PassAtWork pass) {
      Row row = new Row();
      row.mailbox = pass.mailbox().value();
      row.shownAt = Stored.time(pass.at());
      row.put(pass.soFar());
      return row;
    }

    private void put(PassCounts counts) {
      logged = counts.logged();
      skipped = counts.skipped();
      unmatched = counts.unmatched();
      quarantined = counts.quarantined();
      pending = counts.pending();
      entries = counts.beside().entries();
      duplicates = counts.beside().duplicates();
      refiled = counts.beside().refiled();
      notFiled = counts.beside().notFiled();
      repeated = counts.beside().repeated();
    }

    PassAtWork pass() {
      PassCounts.Beside beside =
          new PassCounts.Beside(entries, duplicates, refiled, notFiled, repeated);
      return new PassAtWork(
          new MailboxName(mailbox),
          new PassCounts(logged, skipped, unmatched, quarantined, pending, beside),
          shownAt);
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

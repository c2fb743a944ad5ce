package org.mailtrail.jpa.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.health.IntakeHistory;
import org.mailtrail.application.port.health.IntakeSample;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;

/** What waited and came in, in the table {@code intake_sample}. */
final class JpaIntakeHistory implements IntakeHistory {
  static final Set<Class<?>> ROWS = Set.of(Row.class);

  /** The larger of two of which either may be unknown. */
  private static final String ADD =
      "update intake_sample set arrived = arrived + :arrived, waiting ="
          + " case when waiting is null or waiting < :waiting then :waiting else waiting end"
          + " where mailbox = :mailbox and begins_at = :at";

  private static final String ADD_ARRIVED =
      "update intake_sample set arrived = arrived + :arrived"
          + " where mailbox = :mailbox and begins_at = :at";
  private static final String BEGIN =
      "insert into intake_sample (mailbox, begins_at, waiting, arrived)"
          + " values (:mailbox, :at, :waiting, :arrived) on conflict do nothing";
  private static final String FORGET = "delete from intake_sample where begins_at < :before";

  private final Sessions sessions;

  JpaIntakeHistory(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The key. */
  record Key(String mailbox, Instant beginsAt) implements Serializable {}

  /** The row. */
  @Entity(name = "IntakeSample")
  @Table(name = "intake_sample")
  @IdClass(Key.class)
  @NullUnmarked
  static class Row {
    @Id String mailbox;

    @Id
    @Column(name = "begins_at")
    Instant beginsAt;

    Long waiting;
    long arrived;

    IntakeSample sample() {
      return new IntakeSample(
          new MailboxName(mailbox), beginsAt, Optional.ofNullable(waiting), arrived);
    }
  }

  /** Whoever loses the race to begin a stretch adds to it. */
  @Override
  public void add(IntakeSample sample) {
    sessions.use(
        session -> {
          if (update(session, sample) == 0 && begin(session, sample) == 0) {
            update(session, sample);
          }
        });
  }

  private static int update(StatelessSession session, IntakeSample sample) {
    var query =
        session
            .createNativeMutationQuery(sample.waiting().isPresent() ? ADD : ADD_ARRIVED)
            .setParameter("arrived", sample.arrived())
            .setParameter("mailbox", sample.mailbox().value())
            .setParameter("at", sample.from());
    sample.waiting().ifPresent(waiting -> query.setParameter("waiting", waiting));
    return query.executeUpdate();
  }

  private static int begin(StatelessSession session, IntakeSample sample) {
    @Nullable Long waiting = sample.waiting().orElse(null);
    return session
        .createNativeMutationQuery(BEGIN)
        .setParameter("mailbox", sample.mailbox().value())
        .setParameter("at", sample.from())
        .setParameter("waiting", waiting, Long.class)
        .setParameter("arrived", sample.arrived())
        .executeUpdate();
  }

  @Override
  public List<IntakeSample> since(Collection<MailboxName> mailboxes, Instant time) {
    return sessions.read(
        session ->
            session
                .createSelectionQuery(
                    "from IntakeSample where mailbox in :mailboxes and beginsAt >= :time"
                        + " order by beginsAt, mailbox",
                    Row.class)
                .setParameter("mailboxes", mailboxes.stream().map(MailboxName::value).toList())
                .setParameter("time", time)
                .getResultList()
                .stream()
                .map(Row::sample)
                .toList());
  }

  @Override
  public void forget(Instant before) {
    sessions.use(
        session ->
            session
                .createNativeMutationQuery(FORGET)
                .setParameter("before", before)
                .executeUpdate());
  }
}

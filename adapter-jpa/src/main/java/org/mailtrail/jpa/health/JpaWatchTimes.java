package org.mailtrail.jpa.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.health.WatchTimes;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** When health was looked at, in the one row of the table {@code health_watch}. */
final class JpaWatchTimes implements WatchTimes {
  static final Set<Class<?>> ROWS = Set.of(Row.class);

  private static final String GO_ON = "update health_watch set last_at = :at where line = 1";
  private static final String BEGIN =
      "insert into health_watch (line, begun_at, last_at) values (1, :at, :at)"
          + " on conflict do nothing";

  private final Sessions sessions;

  JpaWatchTimes(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The row. */
  @Entity(name = "HealthWatch")
  @Table(name = "health_watch")
  @NullUnmarked
  static class Row {
    @Id int line;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "last_at")
    Instant lastAt;
  }

  @Override
  public Optional<Span> span() {
    return sessions.read(
        session ->
            Optional.ofNullable(session.get(Row.class, 1))
                .map(row -> new Span(row.begunAt, row.lastAt)));
  }

  @Override
  public void looked(Instant at) {
    sessions.use(
        session -> {
          if (write(session, GO_ON, at) == 0) {
            write(session, BEGIN, at);
          }
        });
  }

  private static int write(StatelessSession session, String statement, Instant at) {
    return session
        .createNativeMutationQuery(statement)
        .setParameter("at", Stored.time(at))
        .executeUpdate();
  }
}

package org.mailtrail.jpa.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.alarm.AlarmMemory;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** What was told of health, in the one row of the table {@code alarm_memory}. */
public final class JpaAlarmMemory implements AlarmMemory {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(Row.class);

  private static final int LINE = 1;

  private final Sessions sessions;

  public JpaAlarmMemory(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The row. */
  @Entity(name = "AlarmMemory")
  @Table(name = "alarm_memory")
  @NullUnmarked
  static class Row {
    @Id int line;

    @Column(name = "told_red")
    boolean toldRed;

    @Column(name = "is_red")
    boolean isRed;

    Instant since;

    int looks;
  }

  @Override
  public Optional<Seen> last() {
    return sessions.read(
        session ->
            Optional.ofNullable(session.get(Row.class, LINE))
                .map(row -> new Seen(row.toldRed, row.isRed, row.since, row.looks)));
  }

  @Override
  public void remember(Seen seen) {
    Row row = new Row();
    row.line = LINE;
    row.toldRed = seen.toldRed();
    row.isRed = seen.isRed();
    row.since = Stored.time(seen.since());
    row.looks = seen.looks();
    sessions.use(session -> session.upsert(row));
  }
}

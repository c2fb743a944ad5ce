package org.mailtrail.jpa.health;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.pass.JpaPassBoard;

/** What is remembered of health, in one piece. */
public final class JpaHealth {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS =
      Stream.of(
              JpaAilments.ROWS,
              JpaWatchTimes.ROWS,
              JpaIntakeHistory.ROWS,
              JpaPassBoard.ROWS,
              JpaBadges.ROWS,
              JpaCapacityHistory.ROWS)
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  private JpaHealth() {}

  /** Over these sessions. */
  public static KeptHealth over(Sessions sessions) {
    return new KeptHealth(
        new JpaAilments(sessions),
        new JpaWatchTimes(sessions),
        new JpaIntakeHistory(sessions),
        new JpaPassBoard(sessions),
        new JpaBadges(sessions),
        new JpaCapacityHistory(sessions));
  }
}

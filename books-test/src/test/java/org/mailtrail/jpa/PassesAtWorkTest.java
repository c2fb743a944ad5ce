package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.RunningPasses;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.SettableClock;

/** Two instances on one PostgreSQL. */
class PassesAtWorkTest {
  private static final MailboxName MAIN = new MailboxName("main");
  private static final PassCounts COUNTS =
      new PassCounts(1, 2, 3, 4, 5, PassCounts.Beside.nothing());

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));

  @Test
  void each_instance_sees_the_passes_of_the_other_until_they_end() {
    DatabaseSettings settings = Databases.POSTGRESQL.fresh();
    try (JpaAdapters one = JpaAdapters.open(settings, clock);
        JpaAdapters other = JpaAdapters.open(settings, clock)) {
      RunningPasses working = new RunningPasses(clock, one.keptHealth().board());
      RunningPasses watching = new RunningPasses(clock, other.keptHealth().board());
      PassObserver observer = working.overhearing(PassObserver.none());
      observer.progressed(MAIN, PassCounts.none());
      clock.pass(Duration.ofSeconds(5));
      observer.progressed(MAIN, COUNTS);

      assertThat(watching.now()).containsExactly(new PassAtWork(MAIN, COUNTS, clock.instant()));
      PassId id = new PassId(new UUID(1, 1));
      working.ended(
          new PassReport(id, MAIN, clock.instant(), clock.instant(), COUNTS, Optional.empty()));
      assertThat(watching.now()).isEmpty();
    }
  }
}

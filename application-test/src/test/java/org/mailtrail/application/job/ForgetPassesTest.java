package org.mailtrail.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.memory.ledger.InMemoryPasses;

class ForgetPassesTest {
  private static final MailboxName MAIN = new MailboxName("main");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryPasses passes = new InMemoryPasses(new Memory());
  private final ForgetPasses forget = new ForgetPasses(passes, Duration.ofDays(90), clock);

  private void passed(Instant begun) {
    PassCounts counts = PassCounts.none().plus(Outcome.LOGGED);
    passes.record(
        new PassReport(
            new PassId(UUID.randomUUID()), MAIN, begun, begun, counts, Optional.empty()));
  }

  @Test
  void what_is_older_goes_a_thousand_at_a_time_and_the_next_step_follows_soon() {
    for (int n = 0; n <= ForgetPasses.AT_ONCE; n++) {
      passed(NOON.minus(Duration.ofDays(100)).plusSeconds(n));
    }
    passed(NOON.minus(Duration.ofDays(90)));
    passed(NOON);

    assertThat(forget.run()).isEqualTo(Duration.ofSeconds(1));
    assertThat(passes.latest(MAIN, 5_000)).hasSize(3);
    assertThat(forget.run()).isEqualTo(Duration.ofHours(1));
    assertThat(passes.latest(MAIN, 5_000)).hasSize(2);

    clock.pass(Duration.ofDays(400));
    forget.run();
    assertThat(passes.latest(MAIN, 5_000)).hasSize(1);
  }

  @Test
  void a_history_of_less_than_a_day_is_refused_by_the_name_of_the_setting() {
    assertThatThrownBy(() -> new ForgetPasses(passes, Duration.ofHours(23), clock))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("mailtrail.history");
  }
}

package org.mailtrail.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Company;
import org.mailtrail.application.health.Intakes.Known;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.setup.SampleSetups;

class CheckHealthTest {
  private final Company company = new Company();
  private final CountDownLatch never = new CountDownLatch(1);
  private Known known =
      new Known(
          Optional.of(new Backlog(0, Optional.empty(), company.clock.instant())), Optional.empty());
  private Optional<Duration> canaryEvery = Optional.empty();
  private Duration patience = Duration.ofMinutes(1);
  private Duration waited = Duration.ZERO;
  private final Instant since = company.clock.instant();

  private final class OneIntake implements Intakes {
    @Override
    public Map<MailboxName, Known> look(List<MailboxSetup> setups, Duration patience) {
      waited = patience;
      return setups.isEmpty() ? Map.of() : Map.of(SampleSetups.MAIN, known);
    }
  }

  @AfterEach
  void end() {
    never.countDown();
  }

  private Health health(Setups setups) {
    return health(setups, patience);
  }

  private Health health(Setups setups, Duration borne) {
    Watched watched =
        new Watched(
            new OneIntake(), Company.jobClock(), canaryEvery, since, patience, company.clock);
    try (CheckHealth check =
        new CheckHealth(
            setups,
            company.books.passes(),
            company.books.books().ledger(),
            company.scheduler,
            company.vault,
            watched)) {
      return check.run(borne);
    }
  }

  private List<Code> codes() {
    return health(company.setupBooks.setups()).reasons().stream().map(Symptom::code).toList();
  }

  @Test
  void a_database_that_does_not_answer_is_told_in_time_and_is_red() {
    patience = Duration.ofMillis(50);
    Health health = health(silent());

    assertThat(health.isReady()).isFalse();
    assertThat(health.reasons().get(0).code()).isEqualTo(Code.NO_ANSWER);
    assertThat(health.reasons().get(0).what()).contains("no answer yet", "database");
    assertThat(health.reasons()).as("one cause").hasSize(1);
  }

  @Test
  void an_exchange_that_owes_its_first_answer_is_red_by_the_mailbox_s_name() {
    company.running();
    known = new Known(Optional.empty(), Optional.of(company.clock.instant()));

    Health health = health(company.setupBooks.setups());

    assertThat(health.isReady()).isFalse();
    assertThat(health.reasons())
        .anyMatch(
            reason ->
                reason.code() == Code.NO_ANSWER
                    && reason.mailbox().equals(Optional.of(SampleSetups.MAIN))
                    && reason.what().contains("no answer yet"));
  }

  @Test
  void who_can_wait_longer_waits_longer_for_exchange() {
    company.running();
    patience = Duration.ofMillis(50);

    health(company.setupBooks.setups(), Duration.ofHours(1));

    assertThat(waited).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
  }

  @Test
  void what_was_measured_lately_counts_while_the_next_answer_is_awaited() {
    company.running();
    known = new Known(known.backlog(), Optional.of(company.clock.instant()));

    assertThat(codes()).doesNotContain(Code.NO_ANSWER, Code.BACKLOG_UNKNOWN);
  }

  @Test
  void a_pass_of_a_clock_that_was_ahead_counts_until_another_has_ended_by_the_right_one() {
    company.running();
    ended(company.clock.instant().plus(Duration.ofDays(365)));
    assertThat(codes()).contains(Code.PASS_LATE);

    ended(company.clock.instant());
    assertThat(codes()).doesNotContain(Code.PASS_LATE);

    ended(company.clock.instant().minus(Duration.ofDays(365)));
    assertThat(codes()).doesNotContain(Code.PASS_LATE);
  }

  private void ended(Instant when) {
    company
        .books
        .passes()
        .record(
            new PassReport(
                new PassId(UUID.randomUUID()),
                SampleSetups.MAIN,
                when.minusSeconds(1),
                when,
                PassCounts.none().plus(Outcome.LOGGED),
                Optional.empty()));
  }

  @Test
  void the_first_canary_has_its_whole_period_before_it_is_missed() {
    company.running();
    canaryEvery = Optional.of(Duration.ofHours(1));
    company.clock.pass(Duration.ofMinutes(59));
    assertThat(codes()).contains(Code.CANARY_AWAITED).doesNotContain(Code.CANARY_MISSING);

    company.clock.pass(Duration.ofMinutes(1));
    assertThat(codes()).contains(Code.CANARY_MISSING).doesNotContain(Code.CANARY_AWAITED);
    assertThat(Code.CANARY_AWAITED.isRed()).isFalse();
  }

  /** Their reader waits until the test is over. */
  private Setups silent() {
    return Bent.of(
        Setups.class,
        company.setupBooks.setups(),
        "all",
        (call, good) -> {
          try {
            never.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        });
  }
}

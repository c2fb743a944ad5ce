package org.mailtrail.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Company;
import org.mailtrail.application.Letters;
import org.mailtrail.application.Mailroom.Door;
import org.mailtrail.application.logging.Watcher;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.testkit.setup.SampleSetups;

class WorkMailboxTest {
  private final Company company = new Company();
  private final List<Throwable> faults = new ArrayList<>();
  private final PassControl control =
      new PassControl(
          company.books.passLock(), company.books.passes(), new Observer(), company.clock);
  private final RunPass pass =
      new RunPass(
          company.mailroom,
          company.books.books(),
          new DecisionTable(DecisionPolicy.standard()),
          3,
          control);
  private final WorkMailbox work =
      new WorkMailbox(company.setupBooks.setups(), pass, control, Company.jobClock());

  private final class Observer extends Watcher {
    @Override
    public void broke(MailboxName mailbox, Throwable fault) {
      faults.add(fault);
    }
  }

  private Optional<Duration> run() {
    company.clock.pass(Duration.ofSeconds(1));
    return work.run(MAIN);
  }

  private PassReport newest() {
    return company.books.passes().latest(MAIN, 1).get(0);
  }

  private void assertFailed(String what, Duration wait) {
    int before = company.books.passes().latest(MAIN, 100).size();

    assertThat(run()).contains(wait);
    assertThat(company.books.passes().latest(MAIN, 100)).hasSize(before + 1);
    assertThat(newest().problem().orElseThrow().what()).contains(what);
  }

  @Test
  void a_mailbox_that_is_on_is_worked_and_comes_back_soon_because_there_was_mail() {
    company.running();
    company.mailroom.receives(Letters.fromContact(company.clock.instant()));

    assertThat(run()).contains(Duration.ofSeconds(10));
    assertThat(newest().isGood()).isTrue();
    assertThat(newest().counts().logged()).isEqualTo(1);
    assertThat(company.books.books().log().page(EntryFilter.all(), Optional.empty(), 10))
        .hasSize(1);
  }

  @Test
  void a_mailbox_that_is_off_or_unknown_is_left_alone_and_there_is_nothing_to_come_back_for() {
    assertThat(run()).isEmpty();
    company.keep(SampleSetups.complete());

    assertThat(run()).isEmpty();
    assertThat(company.mailroom.reads()).isZero();
    assertThat(company.books.passes().latest(MAIN, 1)).isEmpty();
  }

  @Test
  void a_mailbox_that_is_off_is_given_back_as_it_was() {
    company.keep(SampleSetups.complete());
    run();
    try (PassLock.Lease next = company.books.passLock().acquire(MAIN).orElseThrow()) {
      assertThat(next.isInherited()).isFalse();
    }

    company.books.passLock().free(MAIN);
    company.books.passLock().acquire(MAIN).orElseThrow().abandon();
    run();
    try (PassLock.Lease next = company.books.passLock().acquire(MAIN).orElseThrow()) {
      assertThat(next.isInherited()).isTrue();
    }
  }

  @Test
  void looks_that_find_nothing_are_counted_and_slow_down_as_if_each_stood_by_itself() {
    company.running();
    company.mailroom.receives(Letters.fromContact(company.clock.instant()));

    assertThat(run()).contains(Duration.ofSeconds(10));
    assertThat(run()).contains(Duration.ofSeconds(20));
    assertThat(run()).contains(Duration.ofSeconds(40));
    assertThat(run()).contains(Duration.ofMinutes(1));
    assertThat(newest().time().looks()).isEqualTo(3);
    assertThat(company.books.passes().latest(MAIN, 10)).hasSize(2);
  }

  @Test
  void a_missing_account_fails_the_pass_by_the_setting_s_name_and_reads_nothing() {
    company.keep(SampleSetups.main().enabled(true));

    assertFailed("mailtrail.mailbox.main.tenant", Duration.ofMinutes(5));
    assertThat(company.mailroom.reads()).isZero();
  }

  @Test
  void a_missing_template_fails_the_pass_by_the_setting_s_name_and_reads_nothing() {
    company.keep(
        SampleSetups.complete()
            .with(new Routine("VISIT", 500, Duration.ofMinutes(1), true))
            .enabled(true));

    assertFailed("mailtrail.mailbox.main.template", Duration.ofMinutes(5));
    assertThat(company.mailroom.reads()).isZero();
  }

  @Test
  void a_network_that_fails_is_in_the_history_and_is_tried_again_soon() {
    company.running();
    company.mailroom.shut(Door.READ, Kind.UNREACHABLE);
    assertFailed("READ", Duration.ofMinutes(1));
    assertFailed("READ", Duration.ofMinutes(2));

    company.mailroom.open(Door.READ);
    assertThat(run()).contains(Duration.ofSeconds(20));
    assertThat(newest().isGood()).isTrue();
  }

  @Test
  void a_setup_that_cannot_be_opened_is_in_the_history() {
    company.running();
    company.mailroom.shut(Door.OPEN, new SetupException("endpoint", "is wrong", "Correct it."));

    assertFailed("endpoint: is wrong", Duration.ofMinutes(5));
    assertThat(newest().problem().orElseThrow().remedy()).isEqualTo("Correct it.");
  }

  @Test
  void a_secret_that_cannot_be_had_is_in_the_history() {
    company.running();
    company.mailroom.shut(
        Door.OPEN, new SecretsException("the vault is sealed", "Open it.", false, null));

    assertFailed("the vault is sealed", Duration.ofMinutes(5));
  }

  @Test
  void a_fault_of_mailtrail_before_the_pass_is_in_the_history_once_and_told_to_the_observer() {
    company.running();
    company.mailroom.shut(Door.OPEN, new IllegalStateException("somebody's subject"));

    assertFailed("IllegalStateException", Duration.ofMinutes(5));
    assertThat(newest().problem().toString()).doesNotContain("somebody");
    assertThat(faults).hasSize(1);
  }

  @Test
  void a_fault_of_mailtrail_within_the_pass_is_in_the_history_once_and_told_to_the_observer() {
    company.running();
    company.mailroom.shut(Door.READ, new IllegalStateException("somebody's subject"));

    assertFailed("IllegalStateException", Duration.ofMinutes(5));
    assertThat(faults).hasSize(1);
  }

  @Test
  void while_another_process_works_the_mailbox_nothing_is_read_and_nothing_counts_as_failed() {
    company.running();
    company.books.passLock().acquire(MAIN);

    assertThat(run()).contains(Duration.ofSeconds(10));
    assertThat(company.mailroom.reads()).isZero();
    assertThat(company.books.passes().latest(MAIN, 1)).isEmpty();
  }

  @Test
  void only_a_database_out_of_reach_is_thrown_to_the_scheduler() {
    company.running();
    company.memory.putOutOfReach();
    assertThatThrownBy(this::run).isInstanceOf(StoreException.class);

    company.memory.putWithinReach();
    assertThat(run()).isPresent();
    assertThat(newest().isGood()).isTrue();
  }

  @Test
  void a_database_lost_in_the_middle_of_a_pass_is_thrown_to_the_scheduler() {
    company.running();
    company.mailroom.onRead(company.memory::putOutOfReach);

    assertThatThrownBy(this::run).isInstanceOf(StoreException.class);
  }

  @Test
  void whoever_stops_logging_during_a_pass_ends_the_job_with_the_next_run() {
    company.running();
    StopLogging stop = new StopLogging(company.desk, company.scheduler);
    company.mailroom.onRead(() -> stop.run(MAIN, "anna"));

    assertThat(run()).isPresent();
    assertThat(run()).isEmpty();
  }

  @Test
  void a_command_can_run_a_pass_over_a_mailbox_that_is_off() {
    assertThat(pass.run(company.keep(SampleSetups.complete())).isGood()).isTrue();
  }
}

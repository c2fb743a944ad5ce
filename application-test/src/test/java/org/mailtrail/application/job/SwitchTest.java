package org.mailtrail.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailroom.Door;
import org.mailtrail.application.job.StartLogging.Started;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.setup.Overtaken;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.SetupOutcome.Done;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.testkit.setup.SampleSetups;

/** Starting, and what it refuses by its name. */
class SwitchTest extends SwitchTrial {
  private void assertRefused(String setting) {
    Started started = start();

    assertThat(started.outcome()).isInstanceOf(Refused.class);
    assertThat(((Refused) started.outcome()).setting()).isEqualTo(setting);
    assertThat(((Refused) started.outcome()).remedy()).isNotBlank();
    assertThat(company.mailroom.reads()).as("messages read").isZero();
    assertThat(isOn()).isFalse();
    assertThat(company.job()).isEmpty();
    assertThat(company.trail()).isEmpty();
  }

  @Test
  void starting_switches_on_and_makes_the_job_which_runs_at_once() {
    company.keep(SampleSetups.complete());
    Started started = start();

    assertThat(started.outcome()).isEqualTo(new Done(company.main().orElseThrow()));
    assertThat(isOn()).isTrue();
    assertThat(company.job().orElseThrow().nextRun()).isEqualTo(company.clock.instant());
    AuditEntry entry = company.trail().get(0);
    assertThat(entry.action()).isEqualTo("StartLogging");
    assertThat(entry.changes()).containsExactly(new Change("enabled", "false", "true"));
  }

  @Test
  void starting_tells_of_warnings_too() {
    company.keep(SampleSetups.complete());

    assertThat(start().checks()).anyMatch(check -> check.result() == Check.Result.WARNING);
  }

  @Test
  void starting_what_runs_already_changes_nothing() {
    company.running();
    Instant due = company.job().orElseThrow().nextRun();
    company.clock.pass(Duration.ofSeconds(5));

    assertThat(start().outcome()).isInstanceOf(Done.class);
    assertThat(company.job().orElseThrow().nextRun()).isEqualTo(due);
    assertThat(company.trail()).isEmpty();
  }

  @Test
  void a_job_that_got_lost_is_made_anew_by_starting_again() {
    company.running();
    company.scheduler.cancel(MAIN);

    assertThat(start().outcome()).isInstanceOf(Done.class);
    assertThat(company.job()).isPresent();
  }

  @Test
  void what_is_not_set_up_cannot_be_started() {
    assertThat(start().outcome()).isEqualTo(SetupOutcome.unknown(MAIN));
    assertThat(start().checks()).isEmpty();
  }

  @Test
  void a_missing_account_is_refused_by_its_name_before_a_message_is_read() {
    company.keep(SampleSetups.main());
    assertRefused("tenant");
  }

  @Test
  void a_missing_template_is_refused_by_its_name_before_a_message_is_read() {
    company.keep(
        SampleSetups.complete().with(new Routine("VISIT", 500, Duration.ofMinutes(1), true)));
    assertRefused("template");
  }

  @Test
  void a_missing_sign_in_is_refused_by_its_name_before_a_message_is_read() {
    company.keep(SampleSetups.complete());
    company.mailroom.tokens().fails(Kind.SIGN_IN);
    assertRefused("account");
  }

  @Test
  void an_unreadable_mailbox_is_refused_by_its_name_before_a_message_is_read() {
    company.keep(SampleSetups.complete());
    company.mailroom.shut(Door.FOLDERS, Kind.NOT_FOUND);
    assertRefused("address");
  }

  @Test
  void a_missing_folder_is_refused_by_its_name_before_a_message_is_read() {
    company.keep(SampleSetups.complete());
    company.mailroom.shut(Door.PREPARE, Kind.NOT_FOUND);
    assertRefused("intake-folder");
  }

  @Test
  void an_absent_right_is_refused_by_its_name_before_a_message_is_read() {
    company.keep(SampleSetups.complete());
    company.mailroom.shut(Door.MOVE, Kind.FORBIDDEN);
    assertRefused("mailbox permissions");
  }

  @Test
  void what_was_changed_while_it_was_checked_is_not_switched_on() {
    company.keep(SampleSetups.complete());
    InteractionTemplate theirs =
        new InteractionTemplate("OVERTAKEN", "", "", BigDecimal.ZERO, Duration.ZERO);
    company.books.books().templates().put(theirs);
    AtomicBoolean first = new AtomicBoolean(true);
    SetupDesk slow =
        new SetupDesk(
            Overtaken.when(() -> first.getAndSet(false), company.setupBooks.setups()),
            company.setupBooks.trail(),
            company.memory,
            company.clock);
    StartLogging start = new StartLogging(slow, company.validate(), company.scheduler);

    assertThat(start.run(MAIN, "anna").outcome()).isEqualTo(SetupOutcome.overtaken());
    assertThat(isOn()).isFalse();
    assertThat(company.job()).isEmpty();
    assertThat(start.run(MAIN, "anna").outcome()).isInstanceOf(Done.class);
  }
}

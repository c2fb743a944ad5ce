package org.mailtrail.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Company;
import org.mailtrail.application.Mailroom.Door;
import org.mailtrail.application.job.StartLogging.Started;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.port.setup.Switch;
import org.mailtrail.application.port.setup.Switch.Turn;
import org.mailtrail.application.setup.FullTrail;
import org.mailtrail.application.setup.Overtaken;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.SetupOutcome.Done;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.setup.SampleSetups;

/** Starting, stopping and restarting the job. */
class SwitchTest {
  private final Company company = new Company();
  private final StopLogging stop = new StopLogging(company.desk, company.scheduler);
  private final RestartJob restart =
      new RestartJob(company.desk, company.scheduler, company.books.passLock());

  private Started start() {
    return company.start().run(MAIN, "anna");
  }

  private boolean isOn() {
    return company.main().filter(MailboxSetup::enabled).isPresent();
  }

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
    company.time.passes(Duration.ofSeconds(5));

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
            new Overtaken(company.setupBooks.setups(), () -> first.getAndSet(false)),
            company.setupBooks.trail(),
            company.memory,
            company.clock);
    StartLogging start = new StartLogging(slow, company.validate(), company.scheduler);

    assertThat(start.run(MAIN, "anna").outcome()).isEqualTo(SetupOutcome.overtaken());
    assertThat(isOn()).isFalse();
    assertThat(company.job()).isEmpty();
    assertThat(start.run(MAIN, "anna").outcome()).isInstanceOf(Done.class);
  }

  @Test
  void stopping_switches_off_and_removes_the_job() {
    company.running();

    assertThat(stop.run(MAIN, "anna")).isInstanceOf(Done.class);
    assertThat(isOn()).isFalse();
    assertThat(company.job()).isEmpty();
    AuditEntry entry = company.trail().get(0);
    assertThat(entry.action()).isEqualTo("StopLogging");
    assertThat(entry.changes()).containsExactly(new Change("enabled", "true", "false"));
  }

  @Test
  void who_turned_the_switch_last_and_when_is_kept_with_the_setup() {
    company.keep(SampleSetups.complete());
    assertThat(company.main().orElseThrow().logging()).isEqualTo(Switch.untouched());
    start();
    company.time.passes(Duration.ofHours(1));
    Instant stopped = company.clock.instant();
    stop.run(MAIN, "bert");
    company.time.passes(Duration.ofHours(1));
    stop.run(MAIN, "carl");

    Switch logging = company.main().orElseThrow().logging();
    assertThat(logging).isEqualTo(new Switch(false, Optional.of(new Turn("bert", stopped))));
    assertThat(logging.isOffByOtherThan("configuration")).isTrue();
    assertThat(logging.isOffByOtherThan("bert")).isFalse();
  }

  @Test
  void a_switch_whose_job_cannot_be_kept_is_not_turned() {
    company.keep(SampleSetups.complete());
    JobScheduler broken =
        new BrokenJobs(company.scheduler, StoreException.unreachable("no job is kept", null));

    assertThatThrownBy(
            () -> new StartLogging(company.desk, company.validate(), broken).run(MAIN, "anna"))
        .isInstanceOf(StoreException.class);
    assertThat(isOn()).isFalse();
    assertThat(company.trail()).isEmpty();

    start();
    assertThatThrownBy(() -> new StopLogging(company.desk, broken).run(MAIN, "anna"))
        .isInstanceOf(StoreException.class);
    assertThat(isOn()).isTrue();
    assertThat(company.job()).isPresent();
  }

  /** Jobs that can be asked for and not be changed. */
  private record BrokenJobs(JobScheduler good, StoreException broken) implements JobScheduler {
    @Override
    public void schedule(MailboxName mailbox) {
      throw broken;
    }

    @Override
    public void cancel(MailboxName mailbox) {
      throw broken;
    }

    @Override
    public boolean runNow(MailboxName mailbox) {
      throw broken;
    }

    @Override
    public Optional<JobState> state(MailboxName mailbox) {
      return good.state(mailbox);
    }

    @Override
    public Map<MailboxName, JobState> states() {
      return good.states();
    }
  }

  @Test
  void stopping_what_is_off_changes_nothing() {
    company.keep(SampleSetups.complete());

    assertThat(stop.run(MAIN, "anna")).isInstanceOf(Done.class);
    assertThat(company.trail()).isEmpty();
    assertThat(new StopLogging(company.desk, company.scheduler).run(MAIN, "anna"))
        .isInstanceOf(Done.class);
  }

  @Test
  void what_is_not_set_up_can_neither_be_stopped_nor_restarted() {
    assertThat(stop.run(MAIN, "anna")).isEqualTo(SetupOutcome.unknown(MAIN));
    assertThat(restart.run(MAIN, "anna")).isEqualTo(SetupOutcome.unknown(MAIN));
  }

  @Test
  void restarting_makes_the_job_anew_at_once() {
    company.running();
    company.time.passes(Duration.ofHours(1));

    assertThat(restart.run(MAIN, "anna")).isInstanceOf(Done.class);
    assertThat(company.job().orElseThrow().nextRun()).isEqualTo(company.clock.instant());
    assertThat(company.trail()).extracting(AuditEntry::action).containsExactly("RestartJob");
  }

  @Test
  void restarting_takes_the_mailbox_from_whoever_holds_it() {
    company.running();
    PassLock.Lease dead = company.books.passLock().acquire(MAIN).orElseThrow();

    assertThat(restart.run(MAIN, "anna")).isInstanceOf(Done.class);
    assertThat(dead.renew()).isFalse();
    assertThat(company.books.passLock().acquire(MAIN)).isPresent();
  }

  @Test
  void running_now_brings_the_next_pass_forward_and_says_so() {
    RunNow now = new RunNow(company.desk, company.scheduler);
    assertThat(now.run(MAIN, "anna")).isEqualTo(SetupOutcome.unknown(MAIN));
    company.keep(SampleSetups.complete());
    assertThat(((Refused) now.run(MAIN, "anna")).setting()).isEqualTo("job");
    company.scheduler.schedule(MAIN);

    assertThat(now.run(MAIN, "anna")).isInstanceOf(Done.class);
    assertThat(company.trail()).extracting(AuditEntry::action).containsExactly("RunNow");
  }

  @Test
  void what_is_off_is_not_restarted() {
    company.keep(SampleSetups.complete());

    assertThat(((Refused) restart.run(MAIN, "anna")).setting()).isEqualTo("enabled");
    assertThat(company.job()).isEmpty();
    assertThat(company.trail()).isEmpty();
  }

  @Test
  void a_restart_that_nobody_could_trace_does_not_happen() {
    company.running();
    company.time.passes(Duration.ofHours(1));
    Instant due = company.job().orElseThrow().nextRun();
    SetupDesk desk =
        new SetupDesk(
            company.setupBooks.setups(),
            new FullTrail(company.setupBooks.trail()),
            company.memory,
            company.clock);

    assertThatThrownBy(
            () ->
                new RestartJob(desk, company.scheduler, company.books.passLock()).run(MAIN, "anna"))
        .isInstanceOf(StoreException.class);
    assertThat(company.job().orElseThrow().nextRun()).isEqualTo(due);
  }
}

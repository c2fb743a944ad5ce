package org.mailtrail.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.setup.Switch;
import org.mailtrail.application.port.setup.Switch.Turn;
import org.mailtrail.application.setup.FullTrail;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.SetupOutcome.Done;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.setup.SampleSetups;

/** Stopping, restarting and running now. */
class StopAndRestartTest extends SwitchTrial {
  private final StopLogging stop = new StopLogging(company.desk, company.scheduler);

  private final RestartJob restart =
      new RestartJob(company.desk, company.scheduler, company.books.passLock());

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
    company.clock.pass(Duration.ofHours(1));
    Instant stopped = company.clock.instant();
    stop.run(MAIN, "bert");
    company.clock.pass(Duration.ofHours(1));
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
    company.clock.pass(Duration.ofHours(1));

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
    company.clock.pass(Duration.ofHours(1));
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

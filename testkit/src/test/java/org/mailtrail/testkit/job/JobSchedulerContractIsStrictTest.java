package org.mailtrail.testkit.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;

class JobSchedulerContractIsStrictTest {
  private static Function<JobScheduler, JobScheduler> specimen = Good::new;
  private static Function<ContractWorkCall, Optional<Duration>> alteration = ContractWorkCall::make;
  private static boolean shared = true;

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            broken("what_was_never_scheduled_is_nowhere", AlwaysThere::new),
            broken("what_is_scheduled_runs_at_once_and_then_rests", NeverSchedules::new),
            altered(
                "the_next_run_comes_after_the_wait_that_the_run_asked_for",
                call -> call.make().map(wait -> Duration.ofHours(1))),
            broken("what_is_scheduled_already_stays_as_it_is", SchedulesAnew::new),
            broken("two_who_schedule_the_same_at_once_make_one_job", SchedulesAnew::new),
            broken("a_run_is_brought_forward_and_the_wait_counts_from_there", NeverHurries::new),
            broken("a_job_at_work_says_so_with_a_sign_of_life", Silent::new),
            broken("bringing_forward_what_is_at_work_changes_nothing", Hasty::new),
            broken("what_is_taken_off_is_gone_and_taking_it_off_again_is_no_error", Keeps::new),
            broken("what_is_taken_off_can_be_scheduled_again_and_runs_at_once", OffForGood::new),
            broken(
                "a_run_at_work_that_is_taken_off_ends_by_itself_and_is_not_followed_by_another",
                Keeps::new),
            broken(
                "what_is_taken_off_and_scheduled_again_while_at_work_stays_scheduled",
                OffForGood::new),
            altered(
                "a_run_with_nothing_to_come_back_for_takes_itself_off",
                call -> call.make().or(() -> Optional.of(Duration.ofHours(1)))),
            altered(
                "a_run_that_breaks_is_counted_tried_again_and_never_given_up",
                call -> givesUp(call)),
            broken("one_mailbox_is_run_and_taken_off_without_the_other", Keeps::new),
            broken("one_mailbox_at_work_does_not_keep_the_other_waiting", OneAtATime::new),
            alone("two_processes_share_the_jobs_and_one_of_them_works_a_mailbox"),
            alone("what_one_process_takes_off_is_off_for_the_other"),
            broken("all_jobs_are_told_at_once_as_each_is_told_alone", TellsOne::new),
            broken("a_backend_out_of_reach_is_told_as_one_that_may_come_back", Deaf::new)));
  }

  private static Optional<Duration> givesUp(ContractWorkCall call) {
    try {
      return call.make();
    } catch (RuntimeException broken) {
      return Optional.empty();
    }
  }

  private static Map.Entry<String, Runnable> broken(
      String clause, Function<JobScheduler, JobScheduler> wrapping) {
    return Map.entry(clause, () -> set(wrapping, ContractWorkCall::make, true));
  }

  private static Map.Entry<String, Runnable> altered(
      String clause, Function<ContractWorkCall, Optional<Duration>> call) {
    return Map.entry(clause, () -> set(Good::new, call, true));
  }

  /** Each process has jobs of its own. */
  private static Map.Entry<String, Runnable> alone(String clause) {
    return Map.entry(clause, () -> set(Good::new, ContractWorkCall::make, false));
  }

  private static void set(
      Function<JobScheduler, JobScheduler> wrapping,
      Function<ContractWorkCall, Optional<Duration>> call,
      boolean oneStore) {
    specimen = wrapping;
    alteration = call;
    shared = oneStore;
  }

  /** One call of the contract's work. */
  private record ContractWorkCall(
      Function<MailboxName, Optional<Duration>> work, MailboxName mailbox) {
    Optional<Duration> make() {
      return work.apply(mailbox);
    }
  }

  /** Run by hand, not by the build. */
  static class Trial extends JobSchedulerContract {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Memory memory = new Memory();
    private final InMemoryJobScheduler jobs = new InMemoryJobScheduler(memory, Clock.systemUTC());

    @AfterEach
    void stop() {
      threads.shutdownNow();
    }

    @Override
    Duration patience() {
      return Duration.ofMillis(500);
    }

    @Override
    protected JobScheduler start(Function<MailboxName, Optional<Duration>> does) {
      Function<MailboxName, Optional<Duration>> altered =
          mailbox -> alteration.apply(new ContractWorkCall(does, mailbox));
      InMemoryJobScheduler store =
          shared ? jobs : new InMemoryJobScheduler(new Memory(), Clock.systemUTC());
      return specimen.apply(store.process(altered, threads));
    }

    @Override
    protected JobScheduler outOfReach() {
      memory.putOutOfReach();
      return specimen.apply(jobs);
    }
  }

  private static class Good implements JobScheduler {
    final JobScheduler good;

    Good(JobScheduler good) {
      this.good = good;
    }

    @Override
    public void schedule(MailboxName mailbox) {
      good.schedule(mailbox);
    }

    @Override
    public void cancel(MailboxName mailbox) {
      good.cancel(mailbox);
    }

    @Override
    public boolean runNow(MailboxName mailbox) {
      return good.runNow(mailbox);
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

  private static final class TellsOne extends Good {
    TellsOne(JobScheduler good) {
      super(good);
    }

    @Override
    public Map<MailboxName, JobState> states() {
      return good.states().entrySet().stream()
          .limit(1)
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  private static final class AlwaysThere extends Good {
    AlwaysThere(JobScheduler good) {
      super(good);
    }

    @Override
    public Optional<JobState> state(MailboxName mailbox) {
      return Optional.of(new JobState(Instant.EPOCH, false, Optional.empty(), 0));
    }
  }

  private static final class NeverSchedules extends Good {
    NeverSchedules(JobScheduler good) {
      super(good);
    }

    @Override
    public void schedule(MailboxName mailbox) {
      // by order
    }
  }

  private static final class SchedulesAnew extends Good {
    SchedulesAnew(JobScheduler good) {
      super(good);
    }

    @Override
    public synchronized void schedule(MailboxName mailbox) {
      good.cancel(mailbox);
      while (good.state(mailbox).isEmpty()) {
        good.schedule(mailbox);
      }
      good.runNow(mailbox);
      good.state(mailbox).filter(s -> s.isRunning()).ifPresent(s -> again(mailbox));
    }

    private void again(MailboxName mailbox) {
      while (good.state(mailbox).filter(JobState::isRunning).isPresent()) {
        Thread.onSpinWait();
      }
      good.runNow(mailbox);
    }
  }

  private static final class NeverHurries extends Good {
    NeverHurries(JobScheduler good) {
      super(good);
    }

    @Override
    public boolean runNow(MailboxName mailbox) {
      return good.state(mailbox).isPresent();
    }
  }

  private static final class Silent extends Good {
    Silent(JobScheduler good) {
      super(good);
    }

    @Override
    public Optional<JobState> state(MailboxName mailbox) {
      return good.state(mailbox)
          .map(s -> new JobState(s.nextRun(), s.isRunning(), Optional.empty(), s.failures()));
    }
  }

  /** Forgets the wait of a run that was at work when it was brought forward. */
  private static final class Hasty extends Good {
    private Optional<MailboxName> hurried = Optional.empty();

    Hasty(JobScheduler good) {
      super(good);
    }

    @Override
    public boolean runNow(MailboxName mailbox) {
      hurried = Optional.of(mailbox);
      return good.runNow(mailbox);
    }

    @Override
    public Optional<JobState> state(MailboxName mailbox) {
      return good.state(mailbox)
          .map(s -> hurried.filter(mailbox::equals).isPresent() ? overdue(s) : s);
    }

    private static JobState overdue(JobState state) {
      return new JobState(Instant.EPOCH, state.isRunning(), state.heartbeat(), 0);
    }
  }

  private static final class Keeps extends Good {
    Keeps(JobScheduler good) {
      super(good);
    }

    @Override
    public void cancel(MailboxName mailbox) {
      // by order
    }
  }

  private static final class OffForGood extends Good {
    private boolean off;

    OffForGood(JobScheduler good) {
      super(good);
    }

    @Override
    public void cancel(MailboxName mailbox) {
      off = true;
      good.cancel(mailbox);
    }

    @Override
    public void schedule(MailboxName mailbox) {
      if (!off) {
        good.schedule(mailbox);
      }
    }
  }

  private static final class OneAtATime extends Good {
    private boolean busy;

    OneAtATime(JobScheduler good) {
      super(good);
    }

    @Override
    public void schedule(MailboxName mailbox) {
      if (!busy) {
        good.schedule(mailbox);
      }
      busy = true;
    }
  }

  private static final class Deaf extends Good {
    Deaf(JobScheduler good) {
      super(good);
    }

    @Override
    public Optional<JobState> state(MailboxName mailbox) {
      return Optional.empty();
    }
  }
}

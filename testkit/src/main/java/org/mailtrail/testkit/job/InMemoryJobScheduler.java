package org.mailtrail.testkit.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/**
 * Jobs in memory. Runs nothing unless it was given work; then a job that is due runs when {@link
 * #runDue} is called, and at once when it is scheduled or brought forward.
 */
public final class InMemoryJobScheduler implements JobScheduler {
  private static final Duration AFTER_A_BREAK = Duration.ofMinutes(1);

  private final Memory memory;
  private final Clock clock;
  private final Map<MailboxName, Job> jobs;
  private final Function<MailboxName, Optional<Duration>> work;
  private final Optional<Executor> executor;

  /** No jobs so far, and nobody who would run them. */
  public InMemoryJobScheduler(Memory memory, Clock clock) {
    this(memory, clock, memory.map(), mailbox -> Optional.empty(), Optional.empty());
  }

  private InMemoryJobScheduler(
      Memory memory,
      Clock clock,
      Map<MailboxName, Job> jobs,
      Function<MailboxName, Optional<Duration>> work,
      Optional<Executor> executor) {
    this.memory = memory;
    this.clock = clock;
    this.jobs = jobs;
    this.work = work;
    this.executor = executor;
  }

  /**
   * One more process on the same jobs, which runs them.
   *
   * @param does what a run does; it answers how long to wait for the next, or that there is none
   * @param threads where runs run; {@code Runnable::run} makes them run before the call returns
   */
  public InMemoryJobScheduler process(
      Function<MailboxName, Optional<Duration>> does, Executor threads) {
    return new InMemoryJobScheduler(memory, clock, jobs, does, Optional.of(threads));
  }

  /** From now on this is how it stands with the mailbox: for trouble that is hard to make. */
  public void put(MailboxName mailbox, JobState state) {
    memory.access(() -> jobs.put(mailbox, new Job(state, false)));
  }

  @Override
  public void schedule(MailboxName mailbox) {
    memory.access(() -> jobs.merge(mailbox, Job.due(clock.instant()), (job, fresh) -> job.kept()));
    memory.afterwards(this::runDue);
  }

  @Override
  public void cancel(MailboxName mailbox) {
    memory.access(
        () -> jobs.computeIfPresent(mailbox, (name, job) -> job.isRunning() ? job.off() : null));
  }

  @Override
  public boolean runNow(MailboxName mailbox) {
    boolean scheduled =
        memory.access(
            () -> {
              Optional<Job> job = on(mailbox);
              job.filter(idle -> !idle.isRunning())
                  .ifPresent(idle -> jobs.put(mailbox, idle.next(clock.instant())));
              return job.isPresent();
            });
    memory.afterwards(this::runDue);
    return scheduled;
  }

  @Override
  public Optional<JobState> state(MailboxName mailbox) {
    return memory.access(() -> on(mailbox).map(Job::state));
  }

  @Override
  public Map<MailboxName, JobState> states() {
    return memory.access(
        () ->
            jobs.entrySet().stream()
                .filter(job -> !job.getValue().isOff())
                .collect(Collectors.toMap(Map.Entry::getKey, job -> job.getValue().state())));
  }

  private Optional<Job> on(MailboxName mailbox) {
    return Optional.ofNullable(jobs.get(mailbox)).filter(job -> !job.isOff());
  }

  /** Runs every job that is due and not at work. */
  public void runDue() {
    executor.ifPresent(threads -> begin().forEach(name -> threads.execute(() -> run(name))));
  }

  private List<MailboxName> begin() {
    return memory.access(
        () -> {
          Instant now = clock.instant();
          List<MailboxName> due =
              jobs.entrySet().stream()
                  .filter(job -> job.getValue().isDue(now))
                  .map(Map.Entry::getKey)
                  .toList();
          due.forEach(name -> jobs.computeIfPresent(name, (same, job) -> job.begun(now)));
          return due;
        });
  }

  private void run(MailboxName mailbox) {
    Optional<Duration> wait;
    int failures = 0;
    try {
      wait = work.apply(mailbox);
    } catch (RuntimeException broken) { // counted: the scheduler outlives whatever a run does
      wait = Optional.of(AFTER_A_BREAK);
      failures = 1 + state(mailbox).map(JobState::failures).orElse(0);
    }
    end(mailbox, wait, failures);
  }

  private void end(MailboxName mailbox, Optional<Duration> wait, int failures) {
    memory.access(
        () ->
            jobs.computeIfPresent(
                mailbox,
                (name, job) ->
                    job.isOff() || wait.isEmpty()
                        ? null
                        : job.ended(clock.instant().plus(wait.get()), failures)));
  }

  /** How it stands with a job, and whether it was taken off while at work. */
  private record Job(JobState state, boolean isOff) {
    static Job due(Instant now) {
      return new Job(new JobState(now, false, Optional.empty(), 0), false);
    }

    boolean isRunning() {
      return state.isRunning();
    }

    boolean isDue(Instant now) {
      return !isRunning() && !state.nextRun().isAfter(now);
    }

    Job kept() {
      return new Job(state, false);
    }

    Job off() {
      return new Job(state, true);
    }

    Job next(Instant at) {
      return new Job(new JobState(at, false, Optional.empty(), state.failures()), false);
    }

    Job begun(Instant now) {
      return new Job(
          new JobState(state.nextRun(), true, Optional.of(now), state.failures()), false);
    }

    Job ended(Instant next, int failures) {
      return new Job(new JobState(next, false, Optional.empty(), failures), false);
    }
  }
}

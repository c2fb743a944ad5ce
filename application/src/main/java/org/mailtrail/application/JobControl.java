package org.mailtrail.application;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.choice.Hands;
import org.mailtrail.application.health.RunningPasses;
import org.mailtrail.application.health.memory.SampleIntakes;
import org.mailtrail.application.job.ForgetPasses;
import org.mailtrail.application.job.PassWatch;
import org.mailtrail.application.job.RestartJob;
import org.mailtrail.application.job.RunNow;
import org.mailtrail.application.job.ToldPasses;
import org.mailtrail.application.job.Urgings;
import org.mailtrail.application.job.WorkMailbox;
import org.mailtrail.application.log.ShowPass;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.mailbox.Exchanges;
import org.mailtrail.application.port.job.Chore;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.push.LooksOwed;
import org.mailtrail.application.rollover.JobsOfPredecessors;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.domain.message.MailboxName;

/** The jobs of all mailboxes: run in this process, or watched and urged from it. */
public final class JobControl {
  private final Works works;
  private final AtomicReference<@Nullable Jobs> running = new AtomicReference<>();
  private final AtomicBoolean taken = new AtomicBoolean();
  private final RunningPasses passes;
  private final SampleIntakes samples;
  private final LooksOwed owed = new LooksOwed(this::history);
  private Function<Crew, List<Chore>> chores = crew -> List.of();
  private Consumer<PassReport> passed = report -> {};

  JobControl(Works works) {
    this.works = works;
    this.passes = new RunningPasses(works.clock(), works.storage().keptHealth().board());
    this.samples = new SampleIntakes(works.storage().keptHealth().intakes(), works.clock());
  }

  /**
   * Starts running the jobs of all mailboxes that are switched on, in threads of its own, until it
   * is closed: by this or with Mailtrail.
   *
   * @throws IllegalStateException when they run already, or Mailtrail is closed
   */
  public Jobs start() {
    return start(works.habits().observer(), report -> {});
  }

  /**
   * The same, watched.
   *
   * @param observer watches every pass
   * @param ended is told of each pass once it stands in the history
   * @throws IllegalStateException when they run already, or Mailtrail is closed
   */
  public Jobs start(PassObserver observer, Consumer<PassReport> ended) {
    if (!taken.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "the jobs run already, or Mailtrail is closed: close what start() gave first");
    }
    try {
      Jobs jobs = run(observer, ended);
      running.set(jobs);
      return Jobs.of(jobs, () -> end(jobs));
    } catch (RuntimeException | Error failure) {
      taken.set(false);
      throw failure;
    }
  }

  private Jobs run(PassObserver observer, Consumer<PassReport> ended) {
    JobSettings settings = settings();
    Crew crew = new Crew(settings.crew());
    WorkMailbox work = work(crew, observer, ended);
    Urgings urgings = urgings();
    return works
        .storage()
        .jobRunner()
        .start(
            settings,
            crew,
            mailbox -> {
              urgings.heed(mailbox);
              return owed.paid(mailbox, () -> work.run(mailbox));
            },
            chores.apply(crew));
  }

  private WorkMailbox work(Crew crew, PassObserver observer, Consumer<PassReport> ended) {
    PassObserver watching =
        new PassWatch(passes.overhearing(observer), crew::signOfLife, works.mailboxes()::forsake);
    PassControl control =
        works.control(watching, new ToldPasses(history(), report -> told(report, ended)));
    return new WorkMailbox(works.worked(), works.passes(control), control, Watch.jobClock());
  }

  private Urgings urgings() {
    Exchanges exchanges = works.exchanges();
    return new Urgings(works.kept().trail(), exchanges::hasRefusals, exchanges::forgiveRefusals);
  }

  private JobSettings settings() {
    Hands hands = works.habits().hands();
    return JobSettings.standard(hands.lease(), hands.atOnce());
  }

  private void told(PassReport report, Consumer<PassReport> ended) {
    passes.ended(report);
    passed.accept(report);
    samples.after(report);
    ended.accept(report);
  }

  /** What is done besides, by whoever runs the jobs; to be said before they start. */
  void beside(Function<Crew, List<Chore>> others) {
    chores = others;
  }

  /** Who else is told of each pass of the jobs; to be said before they start. */
  void telling(Consumer<PassReport> others) {
    passed = others;
  }

  /** Who keeps the history within bounds. */
  ForgetPasses forgetting() {
    return new ForgetPasses(history(), works.habits().hands().history(), works.clock());
  }

  /** Who looks once more where mail was told of meanwhile. */
  LooksOwed owed() {
    return owed;
  }

  /** Who keeps what waits in the intakes. */
  SampleIntakes samples() {
    return samples;
  }

  /** Tells which passes run, in this process or another. */
  public RunningPasses running() {
    return passes;
  }

  /** Runs the next pass of a mailbox now. */
  public RunNow runNow() {
    return new RunNow(works.desk(), scheduler());
  }

  /** Makes a job anew, whoever held the mailbox. */
  public RestartJob restart() {
    return new RestartJob(works.desk(), scheduler(), works.passes().lock());
  }

  /** How it stands with a mailbox's job; empty when it is not scheduled. */
  public Optional<JobState> state(MailboxName mailbox) {
    return scheduler().state(mailbox);
  }

  /** Tells what the passes did. */
  public Passes history() {
    return works.passes().history();
  }

  /** Shows what a pass wrote when, among those before and after it. */
  public ShowPass show() {
    return new ShowPass(works.passes().diary());
  }

  /** The jobs, with those of mailboxes that were replaced; run by whichever process runs them. */
  public JobScheduler scheduler() {
    Jobs here = running.get();
    JobScheduler jobs = here == null ? works.storage().jobRunner().scheduler() : here;
    return new JobsOfPredecessors(jobs, works.kept().predecessors());
  }

  /** Ends them for good. */
  void close() {
    Jobs here = running.get();
    if (here != null) {
      end(here);
    }
    taken.set(true);
  }

  /** Once, whoever ends them. */
  private void end(Jobs jobs) {
    if (running.compareAndSet(jobs, null)) {
      try {
        jobs.close();
      } finally {
        taken.set(false);
      }
    }
  }
}

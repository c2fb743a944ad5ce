package org.mailtrail.application.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.job.pace.Pace;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;

/** Judges one mailbox by its passes, its job and what waits in it. */
final class MailboxHealth {
  /** How many of the latest passes are looked at. */
  static final int COMPARED = 4;

  private static final int LATE_AFTER_WAITS = 3;
  private static final Duration GRACE = Duration.ofMinutes(2);

  private final MailboxSetup setup;
  private final Instant now;
  private final Duration late;
  private final List<Symptom> reasons = new ArrayList<>();

  /**
   * A verdict to be.
   *
   * @param pace how often the mailbox is looked into, by which mail waits unseen after a while
   */
  MailboxHealth(MailboxSetup setup, Instant now, Pace pace) {
    this.setup = setup;
    this.now = now;
    this.late = late(pace, now);
  }

  /** Also right after the end of the night, when the last wait was one of the night's. */
  private static Duration late(Pace pace, Instant now) {
    Duration wait = pace.longestWait(now);
    Duration before = pace.longestWait(now.minus(Pace.LONGEST_BACK_OFF));
    return (wait.compareTo(before) >= 0 ? wait : before).multipliedBy(LATE_AFTER_WAITS).plus(GRACE);
  }

  List<Symptom> reasons() {
    return reasons;
  }

  MailboxHealth passes(PassHistory history) {
    Optional<PassReport> newest = history.latest().stream().findFirst();
    newest
        .flatMap(PassReport::problem)
        .ifPresent(
            p ->
                add(p.retryHelps() ? Code.PASS_FAILED : Code.NEEDS_A_PERSON, p.seen(), p.advice()));
    lastGood(history).ifPresentOrElse(this::ended, this::neverPassed);
    newest.ifPresent(this::repeated);
    if (grows(history.latest())) {
      add(
          Code.BACKLOG_GROWS,
          HealthSentence.BACKLOG_GROWS.with(),
          HealthSentence.LOOK_AT_PENDING.with());
    }
    return this;
  }

  /** By a clock that was put right since, one that has been counts more than one to come. */
  private Optional<Instant> lastGood(PassHistory history) {
    return history.latest().stream()
        .filter(PassReport::isGood)
        .map(PassReport::endedAt)
        .filter(end -> !end.isAfter(now.plus(late)))
        .max(Comparator.naturalOrder())
        .or(() -> history.lastGood().map(PassReport::endedAt));
  }

  private void neverPassed() {
    add(
        Code.NEVER_PASSED,
        HealthSentence.NEVER_PASSED.with(),
        HealthSentence.LOOK_AT_PASSES.with());
  }

  private void repeated(PassReport newest) {
    long repeated = newest.counts().beside().repeated();
    if (repeated > 0) {
      add(
          Code.MAIL_REPEATED,
          HealthSentence.REPEATED.with(repeated),
          HealthSentence.MOVE_BY_HAND.with());
    }
  }

  /** A clock that was set back must not keep health green until it has caught up. */
  private void ended(Instant lastGood) {
    if (isLate(lastGood)) {
      add(
          Code.PASS_LATE,
          HealthSentence.LAST_GOOD.with(lastGood),
          HealthSentence.LOOK_AT_PASSES.with());
    } else if (lastGood.isAfter(now.plus(late))) {
      add(
          Code.PASS_LATE,
          HealthSentence.LAST_GOOD_TO_COME.with(lastGood),
          HealthSentence.SET_CLOCKS.with());
    }
  }

  MailboxHealth job(Optional<JobState> state) {
    state.ifPresentOrElse(this::job, this::jobless);
    return this;
  }

  private void jobless() {
    add(Code.NOT_SCHEDULED, HealthSentence.NO_JOB.with(), HealthSentence.RESTART_JOB.with());
  }

  private void job(JobState job) {
    if (job.failures() > 0) {
      add(
          Code.PASS_FAILED,
          HealthSentence.RUNS_BROKE.with(job.failures()),
          HealthSentence.LOOK_AT_LOG.with());
    }
    boolean dead = job.isRunning() && job.heartbeat().filter(this::isLate).isPresent();
    if (dead || (!job.isRunning() && isLate(job.nextRun()))) {
      Phrase how =
          dead
              ? HealthSentence.NO_SIGN_OF_LIFE.with()
              : HealthSentence.JOB_WAS_DUE.with(job.nextRun());
      add(Code.JOB_STUCK, how, HealthSentence.CHECK_PROCESS.with());
    }
  }

  MailboxHealth intake(Intakes.Known known) {
    if (known.backlog().isEmpty()) {
      known.askedSince().ifPresentOrElse(this::silent, this::unseen);
    }
    known
        .backlog()
        .flatMap(Backlog::oldest)
        .filter(this::isLate)
        .ifPresent(
            oldest ->
                add(
                    Code.OLD_MAIL_WAITING,
                    HealthSentence.OLD_MAIL.with(oldest),
                    HealthSentence.LOOK_AT_PASSES_AND_PENDING.with()));
    return this;
  }

  private void silent(Instant since) {
    Phrase seen = HealthSentence.EXCHANGE_SILENT.with(since);
    add(Code.NO_ANSWER, seen, HealthSentence.CHECK_SERVER.with());
  }

  private void unseen() {
    add(Code.BACKLOG_UNKNOWN, HealthSentence.INTAKE_UNSEEN.with(), Phrase.nothing());
  }

  void add(Code code, Phrase seen, Phrase advice) {
    reasons.add(Symptom.of(code, setup.name(), seen, advice));
  }

  private boolean isLate(Instant since) {
    return since.plus(late).isBefore(now);
  }

  private static boolean grows(List<PassReport> newestFirst) {
    if (newestFirst.size() < COMPARED) {
      return false;
    }
    for (int i = 0; i < COMPARED - 1; i++) {
      if (leftBehind(newestFirst.get(i)) <= leftBehind(newestFirst.get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static long leftBehind(PassReport report) {
    return report.counts().pending() + report.counts().beside().notFiled();
  }
}

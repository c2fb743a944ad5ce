package org.mailtrail.application.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;

/** Judges one mailbox by its passes, its job and what waits in it. */
final class MailboxHealth {
  /** How many of the latest passes are looked at. */
  static final int COMPARED = 4;

  private static final String WAIT = "Ask again; if it stays, check that the server answers.";

  private final MailboxSetup setup;
  private final Instant now;
  private final Duration late;
  private final List<Symptom> reasons = new ArrayList<>();

  /**
   * A verdict to be.
   *
   * @param late after how long without a good pass mail may wait unseen
   */
  MailboxHealth(MailboxSetup setup, Instant now, Duration late) {
    this.setup = setup;
    this.now = now;
    this.late = late;
  }

  List<Symptom> reasons() {
    return reasons;
  }

  MailboxHealth passes(PassHistory history) {
    List<PassReport> newestFirst = history.latest();
    Optional<PassReport> lastGood = history.lastGood();
    Optional<Problem> problem = newestFirst.stream().findFirst().flatMap(PassReport::problem);
    problem.ifPresent(
        p -> add(p.retryHelps() ? Code.PASS_FAILED : Code.NEEDS_A_PERSON, p.what(), p.remedy()));
    if (lastGood.isEmpty()) {
      add(Code.NEVER_PASSED, "no pass has come to its end so far", "Look at the latest passes.");
    } else {
      ended(lastGood.get().endedAt());
    }
    newestFirst.stream().findFirst().ifPresent(this::repeated);
    if (grows(newestFirst)) {
      add(
          Code.BACKLOG_GROWS,
          "each of the last passes left more messages behind",
          "Look at the ledger's pending messages.");
    }
    return this;
  }

  private void repeated(PassReport newest) {
    long repeated = newest.counts().beside().repeated();
    if (repeated > 0) {
      add(
          Code.MAIL_REPEATED,
          repeated + " messages stay listed in the intake although Exchange has moved them",
          "Look whether they lie there; what lies there in truth, move away and back by hand.");
    }
  }

  /** A clock that was set back must not keep health green until it has caught up. */
  private void ended(Instant lastGood) {
    if (isLate(lastGood)) {
      add(Code.PASS_LATE, "the last good pass ended at " + lastGood, "Look at the latest passes.");
    } else if (lastGood.isAfter(now.plus(late))) {
      add(
          Code.PASS_LATE,
          "the last good pass ended at " + lastGood + ", which is still to come",
          "Set the clocks of all machines that run Mailtrail.");
    }
  }

  MailboxHealth job(Optional<JobState> state) {
    if (state.isEmpty()) {
      add(Code.NOT_SCHEDULED, "logging is on, but no job is scheduled", "Restart the job.");
      return this;
    }
    JobState job = state.get();
    if (job.failures() > 0) {
      add(
          Code.PASS_FAILED,
          "the last " + job.failures() + " runs of the job broke before they could say why",
          "Look at the log.");
    }
    boolean dead = job.isRunning() && job.heartbeat().filter(this::isLate).isPresent();
    if (dead || (!job.isRunning() && isLate(job.nextRun()))) {
      add(
          Code.JOB_STUCK,
          dead
              ? "the process at work gives no sign of life"
              : "the job was due at " + job.nextRun(),
          "Check that a Mailtrail process runs; then restart the job.");
    }
    return this;
  }

  MailboxHealth intake(Intakes.Known known) {
    Optional<Backlog> backlog = known.backlog();
    if (backlog.isEmpty()) {
      known
          .askedSince()
          .ifPresentOrElse(
              since -> add(Code.NO_ANSWER, "no answer yet from Exchange, asked at " + since, WAIT),
              () -> add(Code.BACKLOG_UNKNOWN, "the intake could not be looked into", ""));
    }
    backlog
        .flatMap(Backlog::oldest)
        .filter(this::isLate)
        .ifPresent(
            oldest ->
                add(
                    Code.OLD_MAIL_WAITING,
                    "a message waits in the intake since " + oldest,
                    "Look at the latest passes and at the ledger's pending messages."));
    return this;
  }

  void add(Code code, String what, String remedy) {
    reasons.add(Symptom.of(code, setup.name(), what, remedy));
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

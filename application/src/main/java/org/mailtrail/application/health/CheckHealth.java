package org.mailtrail.application.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.job.pace.Pace;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.identity.ExpiryWarning;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.thread.Lookout;
import org.mailtrail.domain.message.MailboxName;

/**
 * Tells the truth about whether mail may be waiting unseen, in time; what has not answered by then
 * is told, and red. The database is asked as often for a thousand mailboxes as for one.
 */
public final class CheckHealth implements AutoCloseable {
  private static final int AT_ONCE = 8;
  private static final Symptom NOTHING_ENABLED =
      Symptom.of(
          Code.NOTHING_ENABLED,
          HealthSentence.NOTHING_IS_ON.with(),
          HealthSentence.START_LOGGING.with());
  private static final Phrase SETUPS = HealthSentence.THE_DATABASE.with();
  private static final Phrase SECRETS = HealthSentence.THE_SECRETS.with();
  private static final Phrase MAILBOXES = HealthSentence.THE_PASSES.with();

  private final Setups setups;
  private final Passes passes;
  private final JobScheduler scheduler;
  private final SecretVault vault;
  private final Watched watched;
  private final CanaryHealth canaries;
  private final Map<Phrase, Supplier<List<Symptom>>> others = new ConcurrentHashMap<>();
  private final Lookout<Phrase, Seen> lookout = new Lookout<>("health", AT_ONCE);

  /** Judging by these ports. */
  public CheckHealth(
      Setups setups,
      Passes passes,
      Ledger ledger,
      JobScheduler scheduler,
      SecretVault vault,
      Watched watched) {
    this.setups = setups;
    this.passes = passes;
    this.scheduler = scheduler;
    this.vault = vault;
    this.watched = watched;
    this.canaries = new CanaryHealth(ledger, watched);
  }

  /** The same, which asks for something else as well. */
  public CheckHealth alsoAsking(Phrase about, Supplier<List<Symptom>> question) {
    others.put(about, question);
    return this;
  }

  /** What one look has found. */
  private record Seen(List<MailboxSetup> setups, List<Symptom> reasons) {}

  /** How things are now, in time; throws nothing that a port throws. */
  public Health run() {
    return run(watched.patience());
  }

  /**
   * The same for who can wait longer, as a command can that has only just started.
   *
   * @param patience for all looks together
   */
  public Health run(Duration patience) {
    return look(watched.intakes(), patience);
  }

  /**
   * The same without asking Exchange: of what waits, only what somebody has asked for a moment ago.
   */
  public Health glance() {
    return look(watched.intakes().asKnown(), watched.patience());
  }

  private Health look(Intakes intakes, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Map<Phrase, Supplier<Seen>> first = new LinkedHashMap<>();
    first.put(SETUPS, guarded(() -> new Seen(setups.all(), List.of())));
    List<Symptom> reasons = new ArrayList<>();
    List<MailboxSetup> all = ask(first, left(end), reasons);
    List<MailboxSetup> enabled = all.stream().filter(MailboxSetup::enabled).toList();
    if (enabled.isEmpty() && reasons.isEmpty()) {
      reasons.add(NOTHING_ENABLED);
    }
    intakes.look(enabled, Duration.ZERO);
    Function<MailboxSetup, MailboxHealth> fresh = judges(all);
    reasons.addAll(besides(reasons, second(enabled, fresh), left(end)));
    reasons.addAll(waiting(intakes.look(enabled, left(end)), enabled, fresh));
    return Health.of(reasons);
  }

  /** Where the database is silent, all that wait for it are, and one is told. */
  private List<Symptom> besides(
      List<Symptom> told, Map<Phrase, Supplier<Seen>> questions, Duration left) {
    List<Symptom> more = new ArrayList<>();
    ask(questions, left, more);
    boolean isSilent = told.contains(Symptom.silent(SETUPS));
    return more.stream().filter(one -> !isSilent || one.code() != Code.NO_ANSWER).toList();
  }

  private Map<Phrase, Supplier<Seen>> second(
      List<MailboxSetup> enabled, Function<MailboxSetup, MailboxHealth> fresh) {
    Map<Phrase, Supplier<Seen>> questions = new LinkedHashMap<>();
    questions.put(MAILBOXES, guarded(() -> new Seen(List.of(), worked(enabled, fresh))));
    others.forEach(
        (about, question) ->
            questions.put(about, guarded(() -> new Seen(List.of(), question.get()))));
    questions.put(SECRETS, guarded(() -> new Seen(List.of(), secrets())));
    return questions;
  }

  /** What breaks one look never hides what another saw. */
  private List<MailboxSetup> ask(
      Map<Phrase, Supplier<Seen>> questions, Duration patience, List<Symptom> reasons) {
    Map<Phrase, Seen> answers = lookout.ask(questions, patience);
    List<MailboxSetup> seen = new ArrayList<>();
    for (Phrase about : questions.keySet()) {
      Seen answer = answers.get(about);
      reasons.addAll(answer == null ? List.of(Symptom.silent(about)) : answer.reasons());
      seen.addAll(answer == null ? List.of() : answer.setups());
    }
    return seen;
  }

  private static Supplier<Seen> guarded(Supplier<Seen> look) {
    return () -> {
      try {
        return look.get();
      } catch (PortException broken) {
        return new Seen(List.of(), List.of(Symptom.of(broken)));
      }
    };
  }

  private Function<MailboxSetup, MailboxHealth> judges(List<MailboxSetup> all) {
    Instant now = watched.clock().instant();
    Function<MailboxSetup, Pace> paces = watched.jobClock().paces(all);
    return setup -> new MailboxHealth(setup, now, paces.apply(setup));
  }

  private List<Symptom> worked(
      List<MailboxSetup> enabled, Function<MailboxSetup, MailboxHealth> fresh) {
    List<MailboxName> names = enabled.stream().map(MailboxSetup::name).toList();
    if (names.isEmpty()) {
      return List.of();
    }
    Map<MailboxName, PassHistory> histories = passes.histories(names, MailboxHealth.COMPARED);
    Map<MailboxName, JobState> jobs = scheduler.states();
    Map<MailboxName, MailboxHealth> judged = new LinkedHashMap<>();
    for (MailboxSetup setup : enabled) {
      MailboxHealth health = fresh.apply(setup);
      health.passes(histories.getOrDefault(setup.name(), PassHistory.none()));
      health.job(Optional.ofNullable(jobs.get(setup.name())));
      judged.put(setup.name(), health);
    }
    canaries.judge(judged);
    return judged.values().stream().flatMap(one -> one.reasons().stream()).toList();
  }

  private static List<Symptom> waiting(
      Map<MailboxName, Intakes.Known> known,
      List<MailboxSetup> enabled,
      Function<MailboxSetup, MailboxHealth> fresh) {
    List<Symptom> reasons = new ArrayList<>();
    for (MailboxSetup setup : enabled) {
      Intakes.Known one = known.get(setup.name());
      if (one != null) {
        reasons.addAll(fresh.apply(setup).intake(one).reasons());
      }
    }
    return reasons;
  }

  private List<Symptom> secrets() {
    return ExpiryWarning.due(vault.kept(), watched.clock()).stream().map(Symptom::of).toList();
  }

  private static Duration left(long end) {
    return Duration.ofNanos(end - System.nanoTime());
  }

  @Override
  public void close() {
    lookout.close();
  }
}

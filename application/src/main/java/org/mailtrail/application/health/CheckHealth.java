package org.mailtrail.application.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.application.health.Reason.Code;
import org.mailtrail.application.job.Pace;
import org.mailtrail.application.mailflow.WatchCanaries;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.books.Ledger;
import org.mailtrail.application.port.books.Passes;
import org.mailtrail.application.port.identity.ExpiryWarning;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;

/** Tells the truth about whether mail may be waiting unseen. */
public final class CheckHealth {
  private static final int LATE_AFTER_WAITS = 3;
  private static final Duration GRACE = Duration.ofMinutes(2);

  private final Setups setups;
  private final Passes passes;
  private final Ledger ledger;
  private final JobScheduler scheduler;
  private final SecretVault vault;
  private final Watched watched;

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
    this.ledger = ledger;
    this.scheduler = scheduler;
    this.vault = vault;
    this.watched = watched;
  }

  /** How things are now; throws nothing that a port throws. */
  public Health run() {
    List<Reason> reasons = new ArrayList<>();
    look(reasons, this::mailboxes);
    look(reasons, this::secrets);
    reasons.sort(Comparator.comparing(reason -> !reason.code().isRed()));
    return new Health(reasons);
  }

  /** What breaks one look never hides what another saw. */
  private static void look(List<Reason> reasons, Consumer<List<Reason>> look) {
    try {
      look.accept(reasons);
    } catch (PortException broken) {
      Code code = broken instanceof SecretsException ? Code.SECRETS : Code.DATABASE;
      Problem problem = Problem.of(broken);
      Reason reason = new Reason(code, Optional.empty(), problem.what(), problem.remedy());
      if (!reasons.contains(reason)) {
        reasons.add(reason);
      }
    }
  }

  private void mailboxes(List<Reason> reasons) {
    List<MailboxSetup> all = setups.all();
    List<MailboxSetup> enabled = all.stream().filter(MailboxSetup::enabled).toList();
    if (enabled.isEmpty()) {
      reasons.add(
          new Reason(
              Code.NOTHING_ENABLED,
              Optional.empty(),
              "no mailbox is switched on",
              "Start logging."));
    }
    Instant now = watched.clock().instant();
    for (MailboxSetup setup : enabled) {
      MailboxHealth health = new MailboxHealth(setup, now, late(setup, all, now));
      look(reasons, seen -> judge(setup, health));
      reasons.addAll(health.reasons());
    }
  }

  private void secrets(List<Reason> reasons) {
    ExpiryWarning.due(vault.kept(), watched.clock()).forEach(w -> reasons.add(expiry(w)));
  }

  /** Also right after the end of the night, when the last wait was one of the night's. */
  private Duration late(MailboxSetup setup, List<MailboxSetup> all, Instant now) {
    Pace pace = watched.jobClock().pace(setup.routine(), all);
    Duration wait = pace.longestWait(now);
    Duration before = pace.longestWait(now.minus(Pace.LONGEST_BACK_OFF));
    return (wait.compareTo(before) >= 0 ? wait : before).multipliedBy(LATE_AFTER_WAITS).plus(GRACE);
  }

  private void judge(MailboxSetup setup, MailboxHealth health) {
    health
        .passes(passes.latest(setup.name(), Pace.HISTORY), passes.lastGood(setup.name()))
        .job(scheduler.state(setup.name()))
        .backlog(backlog(setup));
    watched.canaryEvery().ifPresent(every -> canaries(setup, every, health));
  }

  private Optional<Backlog> backlog(MailboxSetup setup) {
    try {
      return watched.backlogs().apply(setup);
    } catch (ExchangeException unmeasured) {
      return Optional.empty();
    }
  }

  private void canaries(MailboxSetup setup, Duration every, MailboxHealth health) {
    Clock clock = watched.clock();
    new WatchCanaries(ledger, clock)
        .run(setup.name(), every).stream()
            .filter(WatchCanaries.Canary::missing)
            .forEach(
                canary ->
                    health.add(
                        Code.CANARY_MISSING,
                        canary.flow().name().toLowerCase(Locale.ROOT)
                            + ": "
                            + canary
                                .sentAt()
                                .map(at -> "the last canary that arrived was sent at " + at)
                                .orElse("no canary has arrived so far"),
                        "Check that canaries are sent; then check the mail flow rules."));
  }

  private static Reason expiry(ExpiryWarning warning) {
    boolean over = warning.stage() == ExpiryWarning.Stage.EXPIRED;
    return new Reason(
        over ? Code.SECRET_EXPIRED : Code.SECRET_EXPIRES,
        Optional.empty(),
        warning.name() + (over ? " expired at " : " expires at ") + warning.expiry(),
        "Make a new one and enter it.");
  }
}

package org.mailtrail.application.logging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.LeaseLostException;
import org.mailtrail.application.port.books.PassCounts;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.PassId;

/**
 * Logs the new mail of one mailbox: one pass.
 *
 * <p>Drains the intake page by page. Each page is decided message by message, committed in one
 * transaction, and only then filed away; a process that dies in between leaves work that the next
 * pass finishes, without a second entry. Afterwards the other folders are searched for mail that
 * Exchange delivered past the intake. Nothing is ever deleted, and nothing moved twice.
 */
public final class LogNewMail {
  /** So many passes back, if none has been good so far. */
  private static final int LONG_AGO = 1_000;

  /** So far before the last good pass the sweep begins after a death. */
  private static final Duration FURTHER = Duration.ofDays(1);

  private final PassSettings settings;
  private final MailIntake intake;
  private final Books books;
  private final DecisionTable table;
  private final PassControl control;
  private final Clock clock;

  /** A pass over this mailbox; may be run as often as wanted, by one thread at a time. */
  public LogNewMail(
      PassSettings settings,
      MailIntake intake,
      Books books,
      DecisionTable table,
      PassControl control) {
    this.settings = settings;
    this.intake = intake;
    this.books = books;
    this.table = table;
    this.control = control;
    this.clock = control.clock();
  }

  /**
   * Runs the pass and keeps its report in the history. An interrupted pass ends within seconds.
   *
   * @return what it did; with the problem that cut it short, if one did. While another process
   *     works the mailbox the report says so, and is not kept.
   * @throws org.mailtrail.application.port.StoreException when the history cannot be written
   * @throws RuntimeException when Mailtrail itself is at fault; the history says so
   * @throws Error when the machine is at its end; the history says so if that is still possible
   */
  public PassReport run() {
    PassId pass = new PassId(control.runtime().ids().get());
    Instant startedAt = clock.instant();
    crossOut();
    Optional<PassLock.Lease> lease = control.lock().acquire(settings.mailbox());
    if (lease.isEmpty()) {
      return report(pass, startedAt, PassCounts.none(), Optional.of(busy()));
    }
    try (Tenure tenure = new Tenure(lease.get(), this::crossOut)) {
      PassReport report = run(pass, startedAt, lease.get());
      tenure.ended(report);
      return report;
    }
  }

  private void crossOut() {
    control.runtime().acquittals().crossOut(books, settings.mailbox());
  }

  private PassReport run(PassId pass, Instant startedAt, PassLock.Lease lease) {
    Tally tally = new Tally();
    try {
      Optional<Problem> problem = work(pass, startedAt, lease, tally);
      return keep(report(pass, startedAt, tally.counts(), problem));
    } catch (PortException broken) {
      return keep(report(pass, startedAt, tally.counts(), Optional.of(Problem.of(broken))));
    } catch (RuntimeException | Error fault) {
      keepAfter(
          fault, report(pass, startedAt, tally.counts(), Optional.of(Problem.ownFault(fault))));
      throw fault;
    }
  }

  private Optional<Problem> work(
      PassId pass, Instant startedAt, PassLock.Lease lease, Tally tally) {
    InteractionTemplate template =
        books.templates().find(settings.template()).orElseThrow(this::noTemplate);
    Progress progress = new Progress(clock, settings.longest());
    try (Lane lane = new Lane(control.runtime().lanes().get(), settings.longest())) {
      MailIntake laned = new LanedIntake(intake, lane, progress);
      MailIntake.FolderNames folders = laned.prepare();
      Books fenced = Fence.around(books, lease, settings.mailbox());
      PassContext context = new PassContext(settings, fenced, table, template, folders, pass);
      Pass work = new Pass(context, laned, lease, control, tally, progress);
      boolean ended = work.drain(lane) && sweep(work, lease, startedAt) && work.workStranded();
      return ended ? whole(lease) : Optional.of(stopped());
    }
  }

  /** Who was away too long cannot tell of the mailbox, which may be another one by that name. */
  private Optional<Problem> whole(PassLock.Lease lease) {
    if (!lease.renew()) {
      throw new LeaseLostException(settings.mailbox());
    }
    return Optional.empty();
  }

  /**
   * What was delivered past the intake before the first pass is not this log's business, unless a
   * dead process may have put it there.
   */
  private boolean sweep(Pass work, PassLock.Lease lease, Instant startedAt) {
    Optional<Instant> lastGood =
        control.passes().lastGood(settings.mailbox()).map(PassReport::startedAt);
    boolean isUnsure = lease.isInherited();
    if (isUnsure && lastGood.isEmpty() && !work.sweep(Reach.OUR_FOLDERS, Instant.EPOCH)) {
      return false;
    }
    Instant since =
        lastGood
            .map(good -> isUnsure ? good.minus(FURTHER) : good)
            .or(() -> oldest().map(PassReport::startedAt))
            .orElse(startedAt);
    return work.sweep(Reach.EVERY_FOLDER, since.minus(settings.sweepOverlap()));
  }

  private Optional<PassReport> oldest() {
    return control.passes().latest(settings.mailbox(), LONG_AGO).stream()
        .reduce((newer, older) -> older);
  }

  private PassReport keep(PassReport report) {
    Tenure.undisturbed(() -> control.passes().record(report));
    return report;
  }

  private void keepAfter(Throwable fault, PassReport report) {
    try {
      keep(report);
    } catch (RuntimeException | Error alsoBroken) {
      if (alsoBroken != fault) {
        fault.addSuppressed(alsoBroken);
      }
    }
  }

  private PassReport report(
      PassId pass, Instant startedAt, PassCounts counts, Optional<Problem> problem) {
    return new PassReport(pass, settings.mailbox(), startedAt, clock.instant(), counts, problem);
  }

  private SetupException noTemplate() {
    return new SetupException(
        "mailtrail.mailbox." + settings.mailbox() + ".template",
        "there is no interaction template " + settings.template(),
        "Create the template, or set one that exists.");
  }

  private static Problem stopped() {
    return new Problem("the pass was asked to stop", "", true);
  }

  private Problem busy() {
    return new Problem("another process is working mailbox " + settings.mailbox(), "", true);
  }
}

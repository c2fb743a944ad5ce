package org.mailtrail.application.logging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.logging.filing.Lane;
import org.mailtrail.application.logging.filing.LanedIntake;
import org.mailtrail.application.logging.pass.Equipment;
import org.mailtrail.application.logging.pass.Once;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.logging.pass.Progress;
import org.mailtrail.application.logging.timing.TimedIntake;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.application.port.pass.LeaseLostException;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.PassSentence;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.interaction.InteractionTemplate;

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
  private final Supplier<Equipment> equipment;
  private final Books books;
  private final PassControl control;

  /** A pass over this mailbox; may be run as often as wanted, by one thread at a time. */
  public LogNewMail(
      PassSettings settings,
      MailIntake intake,
      Books books,
      DecisionTable table,
      PassControl control) {
    this(settings, () -> new Equipment(intake, table), books, control);
  }

  /**
   * The same with what must be got first.
   *
   * @param equipment is asked for when the pass has the mailbox; what it throws ends the pass like
   *     any other failure
   */
  public LogNewMail(
      PassSettings settings, Supplier<Equipment> equipment, Books books, PassControl control) {
    this.settings = settings;
    this.equipment = equipment;
    this.books = books;
    this.control = control;
  }

  /**
   * Runs the pass and keeps its report in the history. An interrupted pass ends within seconds.
   *
   * @return what it did; with the problem that cut it short, if one did. While another process
   *     works the mailbox the report says so, and is not kept.
   * @throws org.mailtrail.application.port.StoreException when the history cannot be written, or
   *     the mailbox not be given back
   * @throws RuntimeException when Mailtrail itself is at fault; the history says so
   * @throws Error when the machine is at its end; the history says so if that is still possible
   */
  public PassReport run() {
    PassStory story = new PassStory(control, settings.mailbox());
    return story.goOn(
        () -> {
          crossOut();
          return control
              .lock()
              .acquire(settings.mailbox())
              .map(lease -> run(lease, story))
              .orElseGet(story::busy);
        });
  }

  private PassReport run(PassLock.Lease lease, PassStory story) {
    try (Tenure tenure = new Tenure(lease, this::crossOut, story.tally()::leavesWork)) {
      PassReport report = story.goOn(() -> story.ended(work(lease, story)));
      tenure.ended(report);
      return report;
    }
  }

  private void crossOut() {
    control.runtime().acquittals().crossOut(books, settings.mailbox());
  }

  private Optional<Problem> work(PassLock.Lease lease, PassStory story) {
    Equipment with = equipment.get();
    Once<InteractionTemplate> template = requiredTemplate();
    story.tally().time().asking(with.holds());
    Progress progress = new Progress(control.clock(), settings.longest());
    try (Lane lane = new Lane(control.runtime().lanes().get(), settings.longest())) {
      MailIntake laned =
          new TimedIntake(new LanedIntake(with.intake(), lane, progress), story.tally().time());
      Books fenced = Fence.around(books, lease, settings.mailbox(), story.tally().time());
      PassContext context =
          new PassContext(settings, fenced, with, template, laned.prepare(), story.pass());
      Pass work = new Pass(context, laned, lease, control, story.tally(), progress);
      boolean ended =
          work.drain(lane) && sweep(work, lease, story.startedAt()) && work.workStranded();
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
    Optional<Instant> lastGood = LastGood.before(startedAt, control.passes(), settings.mailbox());
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

  private Once<InteractionTemplate> requiredTemplate() {
    Once<InteractionTemplate> template = new Once<>(this::template);
    control.runtime().requireTemplate(settings.template(), template);
    return template;
  }

  private InteractionTemplate template() {
    return books.templates().find(settings.template()).orElseThrow(this::noTemplate);
  }

  private SetupException noTemplate() {
    return new SetupException(
        "mailtrail.mailbox." + settings.mailbox() + ".template",
        SetupSentence.TEMPLATE_MISSING.with(settings.template()),
        SetupSentence.CREATE_TEMPLATE.with());
  }

  private static Problem stopped() {
    return new Problem(PassSentence.ASKED_TO_STOP.with(), Phrase.nothing(), true);
  }
}

package org.mailtrail.application.logging;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.logging.batch.Decided;
import org.mailtrail.application.logging.batch.PageWorker;
import org.mailtrail.application.logging.batch.Presence;
import org.mailtrail.application.logging.filing.Arrivals;
import org.mailtrail.application.logging.filing.Drain;
import org.mailtrail.application.logging.filing.Filing;
import org.mailtrail.application.logging.filing.Lane;
import org.mailtrail.application.logging.filing.Stop;
import org.mailtrail.application.logging.pass.Familiar;
import org.mailtrail.application.logging.pass.Fetched;
import org.mailtrail.application.logging.pass.Once;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.Progress;
import org.mailtrail.application.logging.pass.Tally;
import org.mailtrail.application.logging.sweep.Stranded;
import org.mailtrail.application.logging.sweep.Sweep;
import org.mailtrail.application.logging.sweep.Unfiled;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/** Drains the intake, then looks for mail that went past it. */
final class Pass {
  /**
   * What vanishes before it is read may lie elsewhere by now, and no later pass looks so far back.
   */
  private static final int MOST_WALKS = 3;

  private final PassContext context;
  private final MailIntake intake;
  private final PassControl control;
  private final Tally tally;
  private final Filing filing;
  private final MailboxName mailbox;
  private final PageWorker worker;
  private final Progress progress;
  private final Familiar.Copies familiar;
  private final boolean isUnsure;

  Pass(
      PassContext context,
      MailIntake intake,
      PassLock.Lease lease,
      PassControl control,
      Tally tally,
      Progress progress) {
    this.context = context;
    this.intake = intake;
    this.control = control;
    this.tally = tally;
    this.mailbox = context.settings().mailbox();
    this.isUnsure = lease.isInherited();
    this.familiar = control.runtime().familiar().of(mailbox, isUnsure);
    this.filing = new Filing(context, intake, lease, tally, familiar);
    Once<Set<ItemId>> suspects = new Once<>(() -> context.books().workInHand().left(mailbox));
    Presence presence = new Presence(intake, context.settings().pageSize());
    this.worker = new PageWorker(context, suspects, presence, tally, control);
    this.progress = progress;
  }

  /**
   * Works the intake until nothing waits but what could not be filed away.
   *
   * @return whether it came to that; otherwise it was asked to stop
   */
  boolean drain(Lane lane) {
    Set<ItemId> ghostsBefore = context.books().workInHand().aside(mailbox);
    Arrivals arrivals = new Arrivals(intake, context.settings().pageSize(), ghostsBefore, tally);
    boolean ended = new Drain(arrivals, worker, filing, lane, this::progressed).run(stop());
    Set<ItemId> ghosts = new HashSet<>(arrivals.ghosts());
    if (!ended) {
      ghosts.addAll(ghostsBefore);
    }
    if (!ghosts.equals(ghostsBefore)) {
      WorkInHand hand = context.books().workInHand();
      context.books().unitOfWork().run(() -> hand.setAside(mailbox, ghosts));
    }
    return ended;
  }

  private Stop stop() {
    return new Stop(control.observer());
  }

  /**
   * Works what lies in other folders although no pass has put it there.
   *
   * @return whether it came to its end; otherwise it was asked to stop
   */
  boolean sweep(MailIntake.Reach reach, Instant receivedSince) {
    Sweep sweep = new Sweep(context, intake, progress, familiar, isUnsure);
    for (int walks = 0; walks < MOST_WALKS; walks++) {
      List<ItemId> open = sweep.strays(reach, receivedSince);
      Set<ItemId> vanished = new HashSet<>();
      while (!open.isEmpty()) {
        if (stop().isRequested()) {
          return false;
        }
        open = work(sweep.fetch(open), vanished);
      }
      if (vanished.isEmpty()) {
        return true;
      }
    }
    return true;
  }

  /**
   * Works what is pending and lies neither in the intake nor among the strays.
   *
   * @return whether it came to its end; otherwise it was asked to stop
   */
  boolean workStranded() {
    if (stop().isRequested()) {
      return false;
    }
    familiar.keep();
    Sweep sweep = new Sweep(context, intake, progress, familiar, isUnsure);
    fileUnfiled(sweep);
    Stranded stranded = new Stranded(context, sweep);
    if (!stranded.find(this::workElsewhere)) {
      return false;
    }
    if (!stranded.lost().isEmpty()) {
      worker.giveUp(stranded.lost());
      progressed();
    }
    return true;
  }

  private void fileUnfiled(Sweep sweep) {
    if (isUnsure) {
      Optional<PassReport> lastGood = control.passes().lastGood(mailbox);
      new Unfiled(context, sweep)
          .file(lastGood.map(PassReport::startedAt).orElse(Instant.EPOCH), filing);
    }
  }

  /** Decides, commits, and only then files away; gives what is still open. */
  private List<ItemId> work(Fetched strays, Set<ItemId> vanished) {
    workElsewhere(strays.items());
    vanished.addAll(strays.absent());
    return strays.rest();
  }

  /**
   * Outside the intake nobody comes by again: what is not filed is left to who inherits.
   *
   * @return whether to go on
   */
  private boolean workElsewhere(List<IntakeItem> items) {
    Decided decided = worker.decide(items);
    boolean isFiled = false;
    try {
      isFiled = filing.file(decided).stream().allMatch(Filed::isAway);
    } finally {
      if (!isFiled) {
        tally.leaveBehind();
      }
    }
    progressed();
    return !stop().isRequested();
  }

  private void progressed() {
    progress.made();
    tally.time().worked(tally.counts().seen());
    control.observer().progressed(mailbox, tally.counts());
  }
}

package org.mailtrail.application.logging;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.application.port.books.WorkInHand;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/** Drains the intake, then looks for mail that went past it. */
final class Pass {
  private final PassContext context;
  private final MailIntake intake;
  private final PassControl control;
  private final Tally tally;
  private final Filing filing;
  private final MailboxName mailbox;
  private final PageWorker worker;
  private final Progress progress;

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
    this.filing = new Filing(context, intake, lease, tally);
    this.mailbox = context.settings().mailbox();
    Set<ItemId> suspects = context.books().workInHand().left(mailbox);
    this.worker = new PageWorker(context, suspects, tally, control.clock());
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
    Sweep sweep = new Sweep(context, intake, progress);
    List<ItemId> strays = sweep.strays(intake.walk(reach, receivedSince));
    while (!strays.isEmpty()) {
      if (stop().isRequested()) {
        return false;
      }
      Sweep.Fetched fetched = sweep.fetch(strays);
      // decides, commits, and only then files away
      filing.file(worker.decide(fetched.items()));
      strays = fetched.rest();
      progressed();
    }
    return true;
  }

  private void progressed() {
    progress.made();
    control.observer().progressed(mailbox, tally.counts());
  }
}

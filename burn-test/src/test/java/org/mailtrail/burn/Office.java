package org.mailtrail.burn;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.failed.TryAgain;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.rollover.WorkedMailboxes;
import org.mailtrail.application.setup.RollOver;
import org.mailtrail.application.setup.SetUpMailbox;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.Step;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;
import org.mailtrail.testkit.setup.InMemoryPredecessors;
import org.mailtrail.testkit.setup.InMemorySetups;
import org.mailtrail.testkit.setup.SampleSetups;

/** Where somebody sets the mailbox up, and turns its setup to another one. */
final class Office {
  private static final String WHO = "anna";
  private final World world;
  private final Setups setups;
  private final Predecessors predecessors;
  private final InMemoryAuditTrail trail;
  private final SetupDesk desk;

  Office(World world, MailboxSetup first) {
    this.world = world;
    this.setups = new InMemorySetups(world.memory());
    this.predecessors = new InMemoryPredecessors(world.memory(), world.books()::handOver);
    this.trail = new InMemoryAuditTrail(world.memory());
    this.desk = new SetupDesk(setups, trail, world.memory(), world.clocks());
    setups.save(first);
  }

  /** The mailboxes that are worked: the one that is set up, and those that were before. */
  WorkedMailboxes worked() {
    return new WorkedMailboxes(setups, predecessors);
  }

  List<MailboxName> names() {
    return worked().all().stream().map(MailboxSetup::name).toList();
  }

  /** Turns the setup to the mailbox of this address, unless a pass is at work, or none has been. */
  boolean rollOver(EmailAddress next) {
    boolean wasWorked = world.books().passes().lastGood(World.MAILBOX).isPresent();
    Optional<PassLock.Lease> idle =
        wasWorked ? world.lock().acquire(World.MAILBOX) : Optional.empty();
    idle.ifPresent(PassLock.Lease::close);
    if (idle.isPresent()) {
      RollOver rollOver =
          new RollOver(setups, predecessors, world.books().passes(), world.lock(), desk);
      SetUpMailbox setUp =
          new SetUpMailbox(
              desk,
              rollOver,
              SampleSetups::endpoints,
              false,
              world.books().books().templates(),
              world.books().peopleDirectory());
      enable(false);
      done(setUp.apply(World.MAILBOX, new Step.Exchange(SampleSetups.online(next)), WHO));
      enable(true);
    }
    return idle.isPresent();
  }

  /** Wants tried again what is quarantined by now, if anything is. */
  void tryAgain() {
    Quarantine quarantine = world.books().quarantine();
    new TryAgain(quarantine, worked(), trail, world.memory(), world.clocks())
        .everywhere(Optional.empty(), WHO);
  }

  private void enable(boolean isOn) {
    done(
        desk.change(
            World.MAILBOX,
            new SetupDesk.Signature(WHO, "test"),
            setup -> new SetupOutcome.Done(setup.enabled(isOn))));
  }

  private void done(SetupOutcome outcome) {
    if (!(outcome instanceof SetupOutcome.Done)) {
      throw world.broken("the setup is refused: " + outcome);
    }
  }
}

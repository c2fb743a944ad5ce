package org.mailtrail.burn;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.job.RunPass;
import org.mailtrail.application.job.WorkMailbox;
import org.mailtrail.application.job.pace.JobClock;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassRuntime;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.DecisionPolicy;

/** The service in one process, from its start to its death, put together as the program does it. */
final class Life {
  private final World world;
  private final WorkMailbox work;

  Life(World world, Machine machine) {
    this.world = world;
    BooksOfAll books = new BooksOfAll(world, machine);
    PassControl control =
        new PassControl(
            books.lock(world.lock()),
            books.passes(),
            new Watcher(),
            machine.clock(),
            new PassRuntime(() -> new SideSeat(world, machine), this::id));
    RunPass pass =
        new RunPass(
                mailboxes(),
                books.books(),
                new DecisionTable(DecisionPolicy.standard()),
                World.ATTEMPTS,
                control)
            .filing(books.quarantine()::decidedAgain);
    this.work =
        new WorkMailbox(
            world.office().worked(),
            pass,
            control,
            new JobClock(World.QUOTA, World.NIGHT, world.dice()::nextDouble));
  }

  private UUID id() {
    return new UUID(world.dice().nextLong(), world.dice().nextLong());
  }

  private Mailboxes mailboxes() {
    return setup -> {
      Box box = world.box(setup.place().address());
      return new Mailboxes.OpenMailbox(
          new BoxIntake(world, box),
          Unused.store(),
          Unused.probe(),
          Optional.empty(),
          () -> Optional.of(world.clocks().instant()));
    };
  }

  /** One run of a job; at night one of each. */
  void work() {
    List<MailboxName> names = world.office().names();
    if (world.isNight()) {
      names.forEach(work::run);
    } else {
      work.run(names.get(world.dice().nextInt(names.size())));
    }
  }

  /** A fault of the product ends the simulation. */
  private final class Watcher implements PassObserver {
    @Override
    public void progressed(MailboxName mailbox, PassCounts soFar) {
      world.note("so far " + soFar);
    }

    @Override
    public boolean stopRequested() {
      return false;
    }

    @Override
    public void broke(MailboxName mailbox, Throwable fault) {
      if (fault instanceof Died death) {
        throw death;
      }
      throw world.broken("the product is at fault: " + fault);
    }
  }
}

package org.mailtrail.bootstrap.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.job.JobsOfPredecessors;
import org.mailtrail.application.job.RestartJob;
import org.mailtrail.application.job.RunNow;
import org.mailtrail.application.job.StartLogging;
import org.mailtrail.application.job.StopLogging;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.ChangeAccount;
import org.mailtrail.application.setup.ClearSetup;
import org.mailtrail.application.setup.RenewToken;
import org.mailtrail.application.setup.RollOver;
import org.mailtrail.application.setup.SetUpMailbox;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.check.CheckBooks;
import org.mailtrail.application.setup.check.ValidateSetup;
import org.mailtrail.bootstrap.exchange.Machine;
import org.mailtrail.domain.message.MailboxName;

/** The use cases of setting mailboxes up, over one engine. */
public final class Administration {
  private final Engine engine;
  private final JobScheduler scheduler;
  private final SetupDesk desk;
  private final Clock clock;

  Administration(Engine engine, JobScheduler scheduler, Clock clock) {
    this.engine = engine;
    this.scheduler = new JobsOfPredecessors(scheduler, engine.predecessors());
    this.clock = clock;
    this.desk =
        new SetupDesk(
            engine.database().setups(),
            engine.database().auditTrail(),
            engine.database().books().unitOfWork(),
            clock);
  }

  /** The setup of a mailbox. */
  public Optional<MailboxSetup> find(MailboxName mailbox) {
    return desk.find(mailbox);
  }

  /** One step of setting this mailbox up. */
  public SetUpMailbox setUp(MailboxName mailbox) {
    Machine machine = new Machine(engine.configuration(), "mailtrail.mailbox." + mailbox + ".");
    return new SetUpMailbox(desk, rollOver(), machine.allowsPlainHttp());
  }

  /** Each mailbox once, and none lost sight of. */
  private RollOver rollOver() {
    return new RollOver(
        engine.database().setups(),
        engine.predecessors(),
        engine.database().passes(),
        engine.passLock(),
        desk);
  }

  /** Every check. */
  public ValidateSetup validate() {
    return new ValidateSetup(
        engine.database().setups(),
        engine.exchange(),
        engine.secrets().vault(),
        new CheckBooks(
            engine.database().books(),
            engine.database().peopleRegister(),
            engine.database().addressReview(),
            clock),
        engine.predecessors(),
        rollOver());
  }

  /** Switching on. */
  public StartLogging start() {
    return new StartLogging(desk, validate(), scheduler);
  }

  /** Switching off. */
  public StopLogging stop() {
    return new StopLogging(desk, scheduler);
  }

  /** A fresh token. */
  public RenewToken renewToken() {
    return new RenewToken(desk, engine.accounts(), scheduler);
  }

  /** Another account. */
  public ChangeAccount changeAccount(MailboxName mailbox) {
    return new ChangeAccount(setUp(mailbox), engine.accounts());
  }

  /** The job made anew. */
  public RestartJob restartJob() {
    return new RestartJob(desk, scheduler, engine.passLock());
  }

  /** The next pass now. */
  public RunNow runNow() {
    return new RunNow(desk, scheduler);
  }

  /** The setup removed. */
  public ClearSetup clear() {
    return new ClearSetup(
        desk, engine.accounts(), engine.secrets().vault(), scheduler, engine.predecessors());
  }

  /** Notes what was done beside the settings. */
  public void note(MailboxName mailbox, String who, String action) {
    desk.note(mailbox, new SetupDesk.Signature(who, action), List.of());
  }

  /** The jobs. */
  public JobScheduler scheduler() {
    return scheduler;
  }
}

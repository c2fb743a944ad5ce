package org.mailtrail.application.setup;

import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;

/**
 * Removes the setup of a mailbox, its tokens, its kept secrets and its job. Log, ledger and audit
 * trail stay; so does everything in Exchange.
 */
public final class ClearSetup {
  private final SetupDesk desk;
  private final JobAccounts accounts;
  private final SecretVault vault;
  private final JobScheduler scheduler;

  /** Clearing setups. */
  public ClearSetup(
      SetupDesk desk, JobAccounts accounts, SecretVault vault, JobScheduler scheduler) {
    this.desk = desk;
    this.accounts = accounts;
    this.vault = vault;
    this.scheduler = scheduler;
  }

  /**
   * Clears the setup, only while logging is off.
   *
   * @param who for the audit trail
   */
  public SetupOutcome run(MailboxName mailbox, String who) {
    SetupDesk.Signature by = SetupDesk.Signature.of(who, ClearSetup.class);
    return desk.inOneUnit(
        () ->
            desk.remove(mailbox, by, ClearSetup::onlyWhileOff)
                .match(this::cleanUp, refused -> refused));
  }

  private static SetupOutcome onlyWhileOff(MailboxSetup setup) {
    return setup.enabled() ? SetupOutcome.locked("enabled") : new SetupOutcome.Done(setup);
  }

  /** The job last: taking it off is the one thing that a failing unit of work does not undo. */
  private SetupOutcome cleanUp(SetupOutcome.Done done) {
    MailboxSetup setup = done.setup();
    vault.kept().stream()
        .map(SecretVault.Kept::name)
        .filter(secret -> secret.value().startsWith(setup.name() + "."))
        .forEach(vault::remove);
    if (setup.account().method().isOAuth()) {
      accounts.forget(setup.name());
    }
    scheduler.cancel(setup.name());
    return done;
  }
}

package org.mailtrail.application.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.domain.message.MailboxName;

/**
 * Removes the setup of a mailbox, its tokens, its kept secrets and its job, and with it the
 * mailboxes that it had before; or one of those alone. Log, ledger and audit trail stay; so does
 * everything in Exchange.
 */
public final class ClearSetup {
  private final SetupDesk desk;
  private final JobAccounts accounts;
  private final SecretVault vault;
  private final JobScheduler scheduler;
  private final Predecessors predecessors;

  /** Clearing setups. */
  public ClearSetup(
      SetupDesk desk,
      JobAccounts accounts,
      SecretVault vault,
      JobScheduler scheduler,
      Predecessors predecessors) {
    this.desk = desk;
    this.predecessors = predecessors;
    this.accounts = accounts;
    this.vault = vault;
    this.scheduler = scheduler;
  }

  /**
   * Clears the setup, only while logging is off; a mailbox that was replaced at any time.
   *
   * @param who for the audit trail
   */
  public SetupOutcome run(MailboxName mailbox, String who) {
    SetupDesk.Signature by = SetupDesk.Signature.of(who, ClearSetup.class);
    Optional<Predecessor> replaced = predecessorsOf(p -> p.name().equals(mailbox)).findFirst();
    return desk.inOneUnit(
        () ->
            replaced.isPresent()
                ? clear(replaced.get(), by)
                : desk.remove(mailbox, by, ClearSetup::onlyWhileOff)
                    .match(this::cleanUp, refused -> refused));
  }

  private Stream<Predecessor> predecessorsOf(Predicate<Predecessor> whose) {
    return predecessors.all().stream().filter(whose);
  }

  private SetupOutcome clear(Predecessor replaced, SetupDesk.Signature by) {
    String address = replaced.setup().place().address().toString();
    desk.note(
        replaced.successor(),
        by,
        List.of(new AuditEntry.Change(replaced.name().value(), address, "")));
    predecessors.remove(replaced.name());
    return cleanUp(new SetupOutcome.Done(replaced.setup()));
  }

  private static SetupOutcome onlyWhileOff(MailboxSetup setup) {
    return setup.enabled() ? SetupOutcome.locked("enabled") : new SetupOutcome.Done(setup);
  }

  /** The job last: taking it off is the one thing that a failing unit of work does not undo. */
  private SetupOutcome cleanUp(SetupOutcome.Done done) {
    MailboxSetup setup = done.setup();
    for (Predecessor before : predecessorsOf(p -> p.successor().equals(setup.name())).toList()) {
      predecessors.remove(before.name());
      cleanUp(new SetupOutcome.Done(before.setup()));
    }
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

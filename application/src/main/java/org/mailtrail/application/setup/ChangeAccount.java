package org.mailtrail.application.setup;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;

/** Makes somebody else the job's account; the tokens of the one before are forgotten. */
public final class ChangeAccount {
  private final SetUpMailbox setUp;
  private final JobAccounts accounts;

  /** Changing accounts as one step of setting up. */
  public ChangeAccount(SetUpMailbox setUp, JobAccounts accounts) {
    this.setUp = setUp;
    this.accounts = accounts;
  }

  /**
   * Changes the account of a mailbox that is switched off; the new one must sign in next, even if
   * it is the one before.
   *
   * @param who for the audit trail
   */
  public SetupOutcome run(MailboxName mailbox, Account account, String who) {
    SetupDesk.Signature by = SetupDesk.Signature.of(who, ChangeAccount.class);
    SetupDesk desk = setUp.desk();
    return desk.inOneUnit(
        () -> {
          Optional<MailboxSetup> before = desk.find(mailbox);
          return setUp
              .apply(mailbox, new Step.Credentials(account), by)
              .match(done -> forget(before, done, by), refused -> refused);
        });
  }

  /** Tokens are no setting: the trail tells of them even where no setting has changed. */
  private SetupOutcome forget(
      Optional<MailboxSetup> before, SetupOutcome.Done done, SetupDesk.Signature by) {
    MailboxSetup now = done.setup();
    boolean hadTokens = before.filter(s -> s.account().method().isOAuth()).isPresent();
    if (hadTokens || now.account().method().isOAuth()) {
      accounts.forget(now.name());
    }
    if (before.filter(now::equals).isPresent()) {
      setUp.desk().note(now.name(), by, List.of());
    }
    return done;
  }
}

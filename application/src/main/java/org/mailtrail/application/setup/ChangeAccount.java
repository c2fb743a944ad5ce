package org.mailtrail.application.setup;

import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.setup.Account;
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
   * Changes the account of a mailbox that is switched off; the new one must sign in next.
   *
   * @param who for the audit trail
   */
  public SetupOutcome run(MailboxName mailbox, Account account, String who) {
    SetupOutcome outcome =
        setUp.apply(
            mailbox,
            new Step.Credentials(account),
            SetupDesk.Signature.of(who, ChangeAccount.class));
    return outcome.match(this::forget, refused -> refused);
  }

  private SetupOutcome forget(SetupOutcome.Done done) {
    if (done.setup().account().method().isOAuth()) {
      accounts.forget(done.setup().name());
    }
    return done;
  }
}

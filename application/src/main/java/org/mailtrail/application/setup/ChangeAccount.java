package org.mailtrail.application.setup;

import org.mailtrail.application.port.identity.SignIns;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.domain.message.MailboxName;

/** Makes somebody else the job's account; the tokens of the one before are forgotten. */
public final class ChangeAccount {
  private final SetUpMailbox setUp;
  private final SignIns signIns;

  /** Changing accounts as one step of setting up. */
  public ChangeAccount(SetUpMailbox setUp, SignIns signIns) {
    this.setUp = setUp;
    this.signIns = signIns;
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
    signIns.forget(done.setup());
    return done;
  }
}

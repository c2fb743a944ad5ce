package org.mailtrail.application.setup;

import java.util.List;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.domain.message.MailboxName;

/** Gets a new token for the job's account now, and lets the job try it at once. */
public final class RenewToken {
  private final SetupDesk desk;
  private final JobAccounts accounts;
  private final JobScheduler scheduler;

  /** Renewing tokens. */
  public RenewToken(SetupDesk desk, JobAccounts accounts, JobScheduler scheduler) {
    this.desk = desk;
    this.accounts = accounts;
    this.scheduler = scheduler;
  }

  /**
   * Renews the token, also while logging is on.
   *
   * @param who for the audit trail
   * @return refused when a person must sign in, with what to do
   */
  public SetupOutcome run(MailboxName mailbox, String who) {
    return desk.find(mailbox)
        .map(setup -> renew(setup, who))
        .orElseGet(() -> SetupOutcome.unknown(mailbox));
  }

  private SetupOutcome renew(MailboxSetup setup, String who) {
    if (!setup.account().method().isOAuth()) {
      return new SetupOutcome.Refused(
          "sign-in", SetupSentence.NO_TOKENS.with(), SetupSentence.CHANGE_PASSWORD.with());
    }
    return accounts
        .renew(setup.name())
        .match(
            done -> renewed(setup, who),
            not -> SetupOutcome.Refused.because("token", not.problem()));
  }

  private SetupOutcome renewed(MailboxSetup setup, String who) {
    desk.note(setup.name(), SetupDesk.Signature.of(who, RenewToken.class), List.of());
    scheduler.runNow(setup.name());
    return new SetupOutcome.Done(setup);
  }
}

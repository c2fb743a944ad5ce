package org.mailtrail.application.setup;

import java.util.List;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.identity.SignIns;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;

/** Gets a new token for the job's account now, and lets the job try it at once. */
public final class RenewToken {
  private final SetupDesk desk;
  private final SignIns signIns;
  private final JobScheduler scheduler;

  /** Renewing tokens. */
  public RenewToken(SetupDesk desk, SignIns signIns, JobScheduler scheduler) {
    this.desk = desk;
    this.signIns = signIns;
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
    if (!setup.place().kind().usesTokens()) {
      return new SetupOutcome.Refused(
          "kind", "Exchange on-premises knows no tokens", "Change the password instead.");
    }
    try {
      signIns.renew(setup);
    } catch (PortException broken) {
      return SetupOutcome.Refused.because("token", Problem.of(broken));
    }
    desk.note(setup.name(), SetupDesk.Signature.of(who, RenewToken.class), List.of());
    scheduler.runNow(setup.name());
    return new SetupOutcome.Done(setup);
  }
}

package org.mailtrail.web.mailbox;

import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.Administration;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.job.RestartJob;
import org.mailtrail.application.job.RunNow;
import org.mailtrail.application.job.StartLogging;
import org.mailtrail.application.job.StopLogging;
import org.mailtrail.application.log.ShowPass;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.setup.RenewToken;
import org.mailtrail.application.setup.check.ValidateSetup;
import org.mailtrail.domain.message.MailboxName;

/**
 * What the pages of mailboxes call.
 *
 * @param setups what is set up, with the mailboxes that were replaced and are still worked
 * @param passes what the passes did
 * @param show what a pass wrote when
 * @param jobs how it stands with them
 * @param trail who changed what
 * @param acts what can be done
 */
public record SetupRoom(
    Setups setups,
    Passes passes,
    ShowPass show,
    Supplier<JobScheduler> jobs,
    AuditTrail trail,
    Acts acts) {
  /** The room of this Mailtrail. */
  public static SetupRoom of(Mailtrail mailtrail) {
    Administration setup = mailtrail.setup();
    return new SetupRoom(
        setup.worked(),
        mailtrail.jobs().history(),
        mailtrail.jobs().show(),
        mailtrail.jobs()::scheduler,
        setup.trail(),
        new Acts(
            setup.validate(),
            setup.start(),
            setup.stop(),
            mailtrail.jobs().runNow(),
            mailtrail.jobs().restart(),
            setup.renewToken()));
  }

  /** The setup of the mailbox of this name, whatever the name is. */
  public Optional<MailboxSetup> find(String name) {
    return MailboxName.parse(name).flatMap(setups::find);
  }

  /**
   * What can be done to a mailbox.
   *
   * @param validate checks everything
   * @param start switches on
   * @param stop switches off
   * @param runNow brings the next pass forward
   * @param restart makes the job anew
   * @param renew gets a fresh token
   */
  public record Acts(
      ValidateSetup validate,
      StartLogging start,
      StopLogging stop,
      RunNow runNow,
      RestartJob restart,
      RenewToken renew) {}
}

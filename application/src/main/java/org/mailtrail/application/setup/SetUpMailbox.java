package org.mailtrail.application.setup;

import java.util.Optional;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;

/**
 * Sets a mailbox up, one step at a time; what was entered is kept from step to step.
 *
 * <p>After the steps come the sign-in, {@link org.mailtrail.application.setup.check.ValidateSetup}
 * and {@link org.mailtrail.application.job.StartLogging}.
 */
public final class SetUpMailbox {
  private final SetupDesk desk;
  private final SettingRules rules;

  /**
   * Setting up at this desk.
   *
   * @param plainHttpOnLoopback whether an address without TLS is let through on this machine itself
   */
  public SetUpMailbox(SetupDesk desk, boolean plainHttpOnLoopback) {
    this.desk = desk;
    this.rules = new SettingRules(plainHttpOnLoopback);
  }

  /**
   * Takes one step.
   *
   * @param who for the audit trail
   */
  public SetupOutcome apply(MailboxName mailbox, Step step, String who) {
    return apply(mailbox, step, SetupDesk.Signature.of(who, SetUpMailbox.class));
  }

  SetupDesk desk() {
    return desk;
  }

  /** The same on behalf of another use case. */
  SetupOutcome apply(MailboxName mailbox, Step step, SetupDesk.Signature by) {
    return desk.put(mailbox, by, found -> edit(mailbox, found, step));
  }

  private SetupOutcome edit(MailboxName mailbox, Optional<MailboxSetup> found, Step step) {
    if (found.isEmpty()) {
      return step instanceof Step.Exchange first
          ? rules.judge(first.begin(mailbox))
          : SetupOutcome.unknown(mailbox);
    }
    return found.get().enabled()
        ? SetupOutcome.locked("mailbox " + mailbox)
        : rules.judge(step.applyTo(found.get()));
  }
}

package org.mailtrail.application.port.pass;

import org.mailtrail.application.port.PortException;
import org.mailtrail.domain.message.MailboxName;

/** Another process has taken the mailbox over; this one must not touch it any more. */
public final class LeaseLostException extends PortException {
  private static final long serialVersionUID = 1L;

  /** Says which mailbox was lost. */
  public LeaseLostException(MailboxName mailbox) {
    super(
        "another process has taken over mailbox " + mailbox + " because this one was away too long",
        "",
        true,
        null);
  }
}

package org.mailtrail.application.port.pass;

import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.domain.message.MailboxName;

/** Another process has taken the mailbox over; this one must not touch it any more. */
public final class LeaseLostException extends PortException {
  private static final long serialVersionUID = 1L;

  /** Says which mailbox was lost. */
  public LeaseLostException(MailboxName mailbox) {
    super(PortSentence.TAKEN_OVER.with(mailbox), Phrase.nothing(), true, null);
  }
}

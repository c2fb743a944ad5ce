package org.mailtrail.bootstrap.wiring;

import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.MailboxName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes faults of Mailtrail itself into the log, where nobody else watches. */
final class LoggedFaults implements PassObserver {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedFaults.class);

  @Override
  public void progressed(MailboxName mailbox, PassCounts soFar) {
    // the history tells
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  @Override
  public void broke(MailboxName mailbox, Throwable fault) {
    LOG.error("a fault of Mailtrail, met at mailbox {}", mailbox, fault);
  }
}

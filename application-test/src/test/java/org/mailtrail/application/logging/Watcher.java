package org.mailtrail.application.logging;

import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.MailboxName;

/** Lets a pass run, unless told otherwise, and takes no fault of Mailtrail. */
public class Watcher implements PassObserver {
  @Override
  public void progressed(MailboxName mailbox, PassCounts soFar) {
    // nobody counts
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  @Override
  public void broke(MailboxName mailbox, Throwable fault) {
    throw new AssertionError("Mailtrail itself is at fault", fault);
  }
}

package org.mailtrail.application;

import java.util.List;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.MailboxName;

/** Keeps how many messages were seen after each batch. */
record Progress(List<Long> seen) implements PassObserver {
  @Override
  public void progressed(MailboxName mailbox, PassCounts soFar) {
    seen.add(soFar.seen());
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  @Override
  public void broke(MailboxName mailbox, Throwable fault) {
    throw new AssertionError("nothing breaks here", fault);
  }
}

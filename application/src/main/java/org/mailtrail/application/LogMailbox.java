package org.mailtrail.application;

import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.MailboxName;

/** One pass over a mailbox, whether its job is switched on or not. */
public final class LogMailbox {
  private final Works works;

  LogMailbox(Works works) {
    this.works = works;
  }

  /**
   * Runs the pass in this thread, watched by the observer that was built in, and keeps its report
   * in the history.
   *
   * @return what it did; with the problem that cut it short, if one did
   * @throws org.mailtrail.application.port.SetupException when the mailbox is not set up
   * @throws org.mailtrail.application.port.StoreException when the history cannot be written
   */
  public PassReport run(MailboxName mailbox) {
    return run(mailbox, works.habits().observer());
  }

  /** The same, watched by this observer. */
  public PassReport run(MailboxName mailbox, PassObserver observer) {
    return works
        .passes(works.control(observer, works.passes().history()))
        .run(works.setup(mailbox));
  }
}

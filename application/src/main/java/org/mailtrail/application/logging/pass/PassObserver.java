package org.mailtrail.application.logging.pass;

import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.MailboxName;

/** Watches a pass while it runs, and may ask it to end early. */
public interface PassObserver {
  /** Called after each batch with the counts so far. */
  void progressed(MailboxName mailbox, PassCounts soFar);

  /** Whether the pass should end after the batch that it is working. Asked between batches. */
  boolean stopRequested();

  /**
   * Called when Mailtrail itself is at fault, or its memory is at an end: the place to log what was
   * thrown, of which the history keeps the class alone.
   */
  void broke(MailboxName mailbox, Throwable fault);

  /** An observer that takes no notice. */
  static PassObserver none() {
    return new PassObserver() {
      @Override
      public void progressed(MailboxName mailbox, PassCounts soFar) {
        // nobody watches
      }

      @Override
      public boolean stopRequested() {
        return false;
      }

      @Override
      public void broke(MailboxName mailbox, Throwable fault) {
        // nobody watches
      }
    };
  }
}

package org.mailtrail.application.logging.pass;

import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.MailboxName;

/**
 * Watches a pass while it runs, in the thread of the pass, and may ask it to end early. Passes over
 * several mailboxes run at once; one observer hears of all. What it throws ends the pass that it
 * watches.
 */
@FunctionalInterface
public interface PassObserver {
  /** Called after each batch with the counts so far. */
  default void progressed(MailboxName mailbox, PassCounts soFar) {
    // most hosts read the report
  }

  /** Whether the pass should end after the batch that it is working. Asked between batches. */
  default boolean stopRequested() {
    return false;
  }

  /**
   * Called when Mailtrail itself is at fault, or its memory is at an end: the place to log what was
   * thrown, of which the history keeps the class alone.
   */
  void broke(MailboxName mailbox, Throwable fault);

  /** An observer that takes no notice. */
  static PassObserver none() {
    return (mailbox, fault) -> {
      // nobody watches
    };
  }

  /** One that writes faults, with what was thrown, into Java's own log as {@code org.mailtrail}. */
  static PassObserver logging() {
    System.Logger log = System.getLogger("org.mailtrail");
    return (mailbox, fault) ->
        log.log(
            System.Logger.Level.ERROR, "a fault of Mailtrail, met at mailbox " + mailbox, fault);
  }
}

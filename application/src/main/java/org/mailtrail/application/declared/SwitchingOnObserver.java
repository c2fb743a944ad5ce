package org.mailtrail.application.declared;

import org.mailtrail.application.health.Symptom;

/** Hears what keeps mailboxes off; is called by several threads. */
public interface SwitchingOnObserver {
  /** A mailbox is off, for a reason that was not the reason before. */
  void isOff(Symptom why);

  /**
   * Called when Mailtrail itself is at fault: the place to log what was thrown.
   *
   * @param what what it keeps from being done
   */
  void broke(String what, Throwable fault);
}

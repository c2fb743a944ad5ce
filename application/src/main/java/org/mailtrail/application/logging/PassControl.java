package org.mailtrail.application.logging;

import java.time.Clock;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.application.port.books.Passes;

/**
 * What surrounds a pass.
 *
 * @param lock keeps other processes away from the mailbox
 * @param passes the history in which the pass is kept
 * @param observer who watches it
 * @param clock the time
 * @param runtime threads and names
 */
public record PassControl(
    PassLock lock, Passes passes, PassObserver observer, Clock clock, PassRuntime runtime) {
  /** On threads of its own. */
  public PassControl(PassLock lock, Passes passes, PassObserver observer, Clock clock) {
    this(lock, passes, observer, clock, PassRuntime.standard());
  }
}

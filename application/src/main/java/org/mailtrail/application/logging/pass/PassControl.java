package org.mailtrail.application.logging.pass;

import java.time.Clock;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.Passes;

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

  /** The same with this lock and this history. */
  public PassControl with(PassLock otherLock, Passes history) {
    return new PassControl(otherLock, history, observer, clock, runtime);
  }
}

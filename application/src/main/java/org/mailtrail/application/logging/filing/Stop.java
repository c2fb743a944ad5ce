package org.mailtrail.application.logging.filing;

import org.mailtrail.application.logging.pass.PassObserver;

/** Whether a pass should end early. */
public record Stop(PassObserver observer) {
  /** Whether to end after the page at hand. */
  public boolean isRequested() {
    return isUrgent() || observer.stopRequested();
  }

  /** Whether to end at once: the thread was interrupted, and Exchange would not answer it. */
  public boolean isUrgent() {
    return Thread.currentThread().isInterrupted();
  }
}

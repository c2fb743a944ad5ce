package org.mailtrail.application.logging;

/** Whether a pass should end early. */
record Stop(PassObserver observer) {
  /** Whether to end after the page at hand. */
  boolean isRequested() {
    return isUrgent() || observer.stopRequested();
  }

  /** Whether to end at once: the thread was interrupted, and Exchange would not answer it. */
  boolean isUrgent() {
    return Thread.currentThread().isInterrupted();
  }
}

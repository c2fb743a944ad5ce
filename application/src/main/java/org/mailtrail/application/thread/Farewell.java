package org.mailtrail.application.thread;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends threads before what they work with is closed. */
public final class Farewell {
  private static final Logger LOG = System.getLogger(Farewell.class.getName());

  /** Who is interrupted has put down what it holds long before. */
  private static final long PATIENCE_MILLIS = 1_000;

  private Farewell() {}

  /** Interrupts the threads, begins nothing new, and waits a moment for what was begun. */
  public static void to(ExecutorService threads) {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      if (!threads.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.log(Level.DEBUG, "a thread is left to end by itself");
      }
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

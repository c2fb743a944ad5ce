package org.mailtrail.application.logging;

import java.util.function.BooleanSupplier;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;

/**
 * The time for which a pass has a mailbox. It gives the mailbox back in the end; one that it
 * inherited only after a good pass, so that the next one takes as much care otherwise.
 */
final class Tenure implements AutoCloseable {
  private final PassLock.Lease lease;
  private final Runnable before;
  private final BooleanSupplier leavesWork;
  private boolean isGood;

  /**
   * Begins.
   *
   * @param before what is done before the mailbox is given back
   * @param leavesWork whether somebody must look after something in any case
   */
  Tenure(PassLock.Lease lease, Runnable before, BooleanSupplier leavesWork) {
    this.lease = lease;
    this.before = before;
    this.leavesWork = leavesWork;
  }

  void ended(PassReport report) {
    isGood = report.isGood();
  }

  @Override
  public void close() {
    undisturbed(
        () -> {
          before.run();
          if (leavesWork.getAsBoolean() || (lease.isInherited() && !isGood)) {
            lease.abandon();
          }
          lease.close();
        });
  }

  /** Works though the thread was interrupted: a database may not answer such a thread. */
  static void undisturbed(Runnable work) {
    boolean wasInterrupted = Thread.interrupted();
    try {
      work.run();
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

package org.mailtrail.application.logging.pass;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.domain.message.MailboxName;

/**
 * Takes a mailbox only while that for which it is taken still holds. Who reads a setup and then
 * takes its mailbox may be late: it has been turned to another one in between.
 */
record Reservation(PassLock lock, BooleanSupplier stillHolds) implements PassLock {
  @Override
  public Optional<Lease> acquire(MailboxName mailbox) {
    Optional<Lease> lease = lock.acquire(mailbox);
    boolean isKept = false;
    try {
      isKept = lease.isPresent() && stillHolds.getAsBoolean();
    } finally {
      if (!isKept) {
        lease.ifPresent(Reservation::giveBack);
      }
    }
    return isKept ? lease : Optional.empty();
  }

  /** As it was: who inherits next takes as much care. */
  private static void giveBack(Lease lease) {
    if (lease.isInherited()) {
      lease.abandon();
    }
    lease.close();
  }

  @Override
  public void free(MailboxName mailbox) {
    lock.free(mailbox);
  }
}

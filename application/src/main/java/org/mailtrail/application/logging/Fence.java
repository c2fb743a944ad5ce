package org.mailtrail.application.logging;

import java.util.function.Supplier;
import org.mailtrail.application.logging.timing.TimedUnit;
import org.mailtrail.application.logging.timing.Timekeeper;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.pass.LeaseLostException;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.domain.message.MailboxName;

/**
 * A unit of work that only the holder of the lease can commit: the lease is asked for inside, so
 * that a process which was away too long and wakes up undoes what it was about to write (ADR 0016).
 */
record Fence(UnitOfWork unit, PassLock.Lease lease, MailboxName mailbox) implements UnitOfWork {
  /** The same books behind a fence. */
  static Books around(Books books, PassLock.Lease lease, MailboxName mailbox, Timekeeper time) {
    return books.within(new Fence(new TimedUnit(books.unitOfWork(), time), lease, mailbox));
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return unit.run(() -> held(work));
  }

  @Override
  public <T> T runUnsynced(Supplier<T> work) {
    return unit.runUnsynced(() -> held(work));
  }

  private <T> T held(Supplier<T> work) {
    if (!lease.renew()) {
      throw new LeaseLostException(mailbox);
    }
    return work.get();
  }
}

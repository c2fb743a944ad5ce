package org.mailtrail.application.port.books;

import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/**
 * Lets one process at a time work a mailbox, over all processes on one database; throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
@FunctionalInterface
public interface PassLock {
  /** Takes the mailbox; empty while somebody else holds it. */
  Optional<Lease> acquire(MailboxName mailbox);

  /** The right to work a mailbox; it ends by itself when its holder does not come back in time. */
  interface Lease extends AutoCloseable {
    /**
     * Extends the lease. To be asked before anything that two processes must not do at once.
     *
     * @return false when somebody else holds the mailbox by now
     */
    boolean renew();

    /** Gives the mailbox back; a lease that was lost is left alone. */
    @Override
    void close();
  }
}

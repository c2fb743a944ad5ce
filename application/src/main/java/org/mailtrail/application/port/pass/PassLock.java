package org.mailtrail.application.port.pass;

import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/**
 * Lets one process at a time work a mailbox, over all processes on one database and by that
 * database's clock; throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface PassLock {
  /** Takes the mailbox; empty while somebody else holds it. */
  Optional<Lease> acquire(MailboxName mailbox);

  /** Takes the mailbox away from whoever holds it; the next one inherits it. */
  void free(MailboxName mailbox);

  /** The right to work a mailbox; it ends by itself when its holder does not come back in time. */
  interface Lease extends AutoCloseable {
    /** Whether the holder before did not give the mailbox back: it died, or left work behind. */
    boolean isInherited();

    /**
     * Extends the lease. To be asked before anything that two processes must not do at once. Inside
     * a unit of work it is a fence: nobody takes the mailbox over before that is committed.
     *
     * @return false when somebody else holds the mailbox by now
     */
    boolean renew();

    /** Lets the mailbox go with work left behind: the next one inherits it. */
    void abandon();

    /** Gives the mailbox back; a lease that was lost or abandoned is left alone. */
    @Override
    void close();
  }
}

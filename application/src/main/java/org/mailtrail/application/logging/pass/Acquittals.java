package org.mailtrail.application.logging.pass;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * Remembers, as long as the process lives, what it had in hand when something else failed that will
 * pass, such as the database: the process goes on living, so these messages have not killed it.
 * Made once for a process; used by many threads.
 */
public final class Acquittals {
  private final Map<MailboxName, Set<ItemId>> acquitted = new ConcurrentHashMap<>();

  /** Nobody so far. */
  public Acquittals() {
    // begins empty
  }

  /** These messages of the mailbox were in hand and are not to blame. */
  public void acquit(MailboxName mailbox, Collection<ItemId> items) {
    acquitted.put(mailbox, Set.copyOf(items));
  }

  /**
   * Crosses them out where they still stand in the books, so that no process finds them that takes
   * them for what has killed this one. Needs no lease: what others have begun is left alone. While
   * the books are out of reach they stay remembered.
   */
  public void crossOut(Books books, MailboxName mailbox) {
    Set<ItemId> mine = acquitted.get(mailbox);
    if (mine != null && isCrossedOut(books, mailbox, mine)) {
      acquitted.remove(mailbox);
    }
  }

  private static boolean isCrossedOut(Books books, MailboxName mailbox, Set<ItemId> mine) {
    WorkInHand hand = books.workInHand();
    Runnable work =
        () -> {
          if (hand.left(mailbox).equals(mine)) {
            hand.done(mailbox);
          }
        };
    try {
      books.unitOfWork().run(work);
      return true;
    } catch (PortException stillBroken) {
      return false;
    }
  }
}

package org.mailtrail.application.port.setup;

import java.util.List;
import org.mailtrail.domain.message.MailboxName;

/**
 * The mailboxes that were replaced; part of the books' unit of work. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface Predecessors {
  /** All of them, by name. */
  List<Predecessor> all();

  /** Keeps one, in place of the one of that name. */
  void save(Predecessor predecessor);

  /** Forgets the one of that name; nothing happens when there is none. */
  void remove(MailboxName name);

  /**
   * Gives everything that is kept of a mailbox by one name (entries, ledger, passes, work in hand)
   * another one, under which nothing is kept so far. Takes time in proportion to what is kept.
   */
  void handOver(MailboxName from, MailboxName to);
}

package org.mailtrail.application.port.books;

import java.util.Collection;
import java.util.Set;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * The messages on which work has begun, noted before it begins: what a killed process leaves behind
 * is what may have killed it. Throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface WorkInHand {
  /** What was begun for the mailbox and not done. */
  Set<ItemId> left(MailboxName mailbox);

  /** Notes the messages, in place of those noted before; visible at once to everybody. */
  void begin(MailboxName mailbox, Collection<ItemId> items);

  /** Nothing is in hand any more; part of the running unit of work. */
  void done(MailboxName mailbox);
}

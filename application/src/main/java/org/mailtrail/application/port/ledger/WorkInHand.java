package org.mailtrail.application.port.ledger;

import java.util.Collection;
import java.util.Set;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * The messages on which work has begun, noted before it begins: what a killed process leaves behind
 * is what may have killed it. And the messages that are set aside, since Exchange says that they
 * were moved and lists them all the same: each move of those can make another copy. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface WorkInHand {
  /** What was begun for the mailbox and not done. */
  Set<ItemId> left(MailboxName mailbox);

  /** Notes the messages, in place of those noted before; visible at once to everybody. */
  void begin(MailboxName mailbox, Collection<ItemId> items);

  /** Nothing is in hand any more; part of the running unit of work. */
  void done(MailboxName mailbox);

  /** What was set aside in the mailbox and must not be moved again. */
  Set<ItemId> aside(MailboxName mailbox);

  /** Sets these messages of the mailbox aside, in place of those set aside before. */
  void setAside(MailboxName mailbox, Collection<ItemId> items);
}

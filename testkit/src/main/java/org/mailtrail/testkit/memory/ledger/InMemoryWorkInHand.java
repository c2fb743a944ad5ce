package org.mailtrail.testkit.memory.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** What is in hand, in memory. */
public final class InMemoryWorkInHand implements WorkInHand {
  private final Memory memory;
  private final Map<MailboxName, Set<ItemId>> inHand;
  private final Map<MailboxName, Set<ItemId>> aside;

  /** Nothing is in hand. */
  public InMemoryWorkInHand(Memory memory) {
    this.memory = memory;
    this.inHand = memory.map();
    this.aside = memory.map();
  }

  /** What is in hand, or set aside, of the one mailbox is the other's from now on. */
  public void handOver(MailboxName from, MailboxName to) {
    handOver(inHand, from, to);
    handOver(aside, from, to);
  }

  private static void handOver(
      Map<MailboxName, Set<ItemId>> kept, MailboxName from, MailboxName to) {
    Set<ItemId> items = kept.remove(from);
    if (items != null) {
      kept.put(to, items);
    }
  }

  @Override
  public Set<ItemId> left(MailboxName mailbox) {
    return memory.access(() -> inHand.getOrDefault(mailbox, Set.of()));
  }

  @Override
  public void begin(MailboxName mailbox, Collection<ItemId> items) {
    memory.access(() -> inHand.put(mailbox, Set.copyOf(items)));
  }

  @Override
  public void done(MailboxName mailbox) {
    memory.access(() -> inHand.remove(mailbox));
  }

  @Override
  public Set<ItemId> aside(MailboxName mailbox) {
    return memory.access(() -> aside.getOrDefault(mailbox, Set.of()));
  }

  @Override
  public void setAside(MailboxName mailbox, Collection<ItemId> items) {
    memory.access(() -> aside.put(mailbox, Set.copyOf(items)));
  }
}

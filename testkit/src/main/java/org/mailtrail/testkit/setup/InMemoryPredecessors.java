package org.mailtrail.testkit.setup;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** Mailboxes that were replaced, in memory. */
public final class InMemoryPredecessors implements Predecessors {
  private final Memory memory;
  private final Map<MailboxName, Predecessor> kept;
  private final BiConsumer<MailboxName, MailboxName> handOver;

  /**
   * None so far.
   *
   * @param handOver gives what the other fakes keep by the first name the second
   */
  public InMemoryPredecessors(Memory memory, BiConsumer<MailboxName, MailboxName> handOver) {
    this.memory = memory;
    this.kept = memory.map();
    this.handOver = handOver;
  }

  @Override
  public List<Predecessor> all() {
    return memory.access(() -> List.copyOf(kept.values()));
  }

  @Override
  public void save(Predecessor predecessor) {
    memory.access(() -> kept.put(predecessor.name(), predecessor) == null);
  }

  @Override
  public void remove(MailboxName name) {
    memory.access(() -> kept.remove(name) == null);
  }

  @Override
  public void handOver(MailboxName from, MailboxName to) {
    memory.access(
        () -> {
          handOver.accept(from, to);
          return true;
        });
  }
}

package org.mailtrail.testkit.memory.log;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** Which messages are gone, in memory. */
public final class InMemoryBrokenLinks implements BrokenLinks {
  private final Memory memory;
  private final InMemoryInteractionLog log;
  private final Map<Integer, LinkCount> count;

  /** Nothing of this log has been counted so far. */
  public InMemoryBrokenLinks(Memory memory, InMemoryInteractionLog log) {
    this.memory = memory;
    this.log = log;
    this.count = memory.map();
  }

  /** Figures of the one mailbox are the other's from now on. */
  public void handOver(MailboxName from, MailboxName to) {
    count.replaceAll((line, one) -> renamed(one, from, to));
  }

  private static LinkCount renamed(LinkCount one, MailboxName from, MailboxName to) {
    Map<MailboxName, LinkCount.Tally> mailboxes = new HashMap<>();
    one.mailboxes().forEach((name, tally) -> mailboxes.put(name.equals(from) ? to : name, tally));
    return new LinkCount(one.step(), one.round(), one.run(), mailboxes);
  }

  @Override
  public LinkCount count() {
    return memory.access(() -> count.getOrDefault(1, LinkCount.none()));
  }

  @Override
  public boolean keep(LinkCount before, LinkCount now) {
    return memory.access(
        () -> {
          boolean isNext = count.getOrDefault(1, LinkCount.none()).step() == before.step();
          if (isNext) {
            count.put(1, now);
          }
          return isNext;
        });
  }

  @Override
  public void judge(Collection<EntryNumber> gone, Collection<EntryNumber> there, Instant at) {
    memory.access(
        () -> {
          gone.stream()
              .filter(log.entries()::containsKey)
              .forEach(number -> log.gone().putIfAbsent(number, at));
          return log.gone().keySet().removeAll(there);
        });
  }

  @Override
  public Map<EntryNumber, Instant> goneSince(Collection<EntryNumber> entries) {
    return memory.access(
        () -> {
          Map<EntryNumber, Instant> since = new HashMap<>(log.gone());
          since.keySet().retainAll(entries);
          return since;
        });
  }

  @Override
  public Map<MailboxName, Long> tally() {
    return memory.access(
        () ->
            log.all()
                .filter(entry -> log.gone().containsKey(entry.number()))
                .collect(
                    Collectors.groupingBy(
                        entry -> entry.interaction().message().mailbox(), Collectors.counting())));
  }
}

package org.mailtrail.testkit.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** What lay in the mailboxes day by day, in memory. */
final class InMemoryCapacityHistory implements CapacityHistory {
  private final Memory memory;
  private final Map<String, Kept> days;

  InMemoryCapacityHistory(Memory memory) {
    this.memory = memory;
    this.days = memory.map();
  }

  private record Kept(MailboxName mailbox, MeasuredDay day) {}

  @Override
  public void keep(MailboxName mailbox, MeasuredDay day) {
    memory.access(() -> days.put(mailbox + " " + day.day(), new Kept(mailbox, day)) == null);
  }

  @Override
  public List<MeasuredDay> since(MailboxName mailbox, LocalDate first) {
    return memory.access(
        () ->
            days.values().stream()
                .filter(kept -> kept.mailbox().equals(mailbox))
                .map(Kept::day)
                .filter(day -> !day.day().isBefore(first))
                .toList());
  }

  @Override
  public Map<MailboxName, Instant> latest() {
    return memory.access(
        () -> {
          Map<MailboxName, Instant> latest = new TreeMap<>();
          days.values().forEach(kept -> latest.put(kept.mailbox(), kept.day().at()));
          return latest;
        });
  }

  @Override
  public void forget(LocalDate folders, LocalDate before) {
    memory.access(
        () -> {
          days.values().removeIf(kept -> kept.day().day().isBefore(before));
          days.replaceAll((key, kept) -> kept.day().day().isBefore(folders) ? bare(kept) : kept);
          return true;
        });
  }

  private static Kept bare(Kept kept) {
    return new Kept(
        kept.mailbox(), new MeasuredDay(kept.day().at(), kept.day().total(), List.of()));
  }
}

package org.mailtrail.testkit.health;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.port.health.IntakeHistory;
import org.mailtrail.application.port.health.IntakeSample;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** What waited and came in, in memory. */
final class InMemoryIntakeHistory implements IntakeHistory {
  private final Memory memory;
  private final Map<String, IntakeSample> samples;

  InMemoryIntakeHistory(Memory memory) {
    this.memory = memory;
    this.samples = memory.map();
  }

  @Override
  public void add(IntakeSample sample) {
    String key =
        String.format(Locale.ROOT, "%s %020d", sample.mailbox(), sample.from().toEpochMilli());
    memory.access(() -> samples.merge(key, sample, InMemoryIntakeHistory::together));
  }

  private static IntakeSample together(IntakeSample old, IntakeSample now) {
    Optional<Long> most =
        Stream.of(old.waiting(), now.waiting()).flatMap(Optional::stream).max(Long::compare);
    return new IntakeSample(old.mailbox(), old.from(), most, old.arrived() + now.arrived());
  }

  @Override
  public List<IntakeSample> since(Collection<MailboxName> mailboxes, Instant time) {
    return memory.access(
        () ->
            samples.values().stream()
                .filter(one -> mailboxes.contains(one.mailbox()) && !one.from().isBefore(time))
                .sorted(Comparator.comparing(IntakeSample::from))
                .toList());
  }

  @Override
  public void forget(Instant before) {
    memory.access(() -> samples.values().removeIf(one -> one.from().isBefore(before)));
  }
}

package org.mailtrail.testkit.memory.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassDiary;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.testkit.Memory;

/** Tells of passes in memory. */
public final class InMemoryPassDiary implements PassDiary {
  private final Memory memory;
  private final InMemoryPasses passes;
  private final InMemoryLedger ledger;

  /** Of these passes and what they wrote. */
  public InMemoryPassDiary(Memory memory, InMemoryPasses passes, InMemoryLedger ledger) {
    this.memory = memory;
    this.passes = passes;
    this.ledger = ledger;
  }

  @Override
  public Optional<Among> find(PassId pass, int around) {
    return memory.access(() -> passes.find(pass).map(found -> among(found, around)));
  }

  private Among among(PassReport pass, int around) {
    Instant began = pass.time().since();
    List<PassReport> newestFirst = passes.newestFirst(pass.mailbox()).toList();
    List<PassReport> newer =
        newestFirst.stream().filter(other -> other.time().since().isAfter(began)).toList();
    return new Among(
        pass,
        IntStream.range(0, Math.min(around, newer.size()))
            .mapToObj(i -> newer.get(newer.size() - 1 - i))
            .toList(),
        newestFirst.stream()
            .filter(other -> other.time().since().isBefore(began))
            .limit(around)
            .toList());
  }

  @Override
  public List<Batch> batches(PassId pass, int atMost) {
    return memory.access(
        () -> {
          Map<Instant, Map<Outcome, Long>> batches = new TreeMap<>();
          ledger.rows().values().stream()
              .filter(row -> row.recorded().pass().equals(pass))
              .forEach(
                  row ->
                      batches
                          .computeIfAbsent(row.recorded().at(), at -> new EnumMap<>(Outcome.class))
                          .merge(row.outcome(), 1L, Long::sum));
          return batches.entrySet().stream()
              .limit(atMost)
              .map(one -> new Batch(one.getKey(), one.getValue()))
              .toList();
        });
  }
}

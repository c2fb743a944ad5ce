package org.mailtrail.application.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;

/**
 * Everything that is known of one pass.
 *
 * @param pass which
 * @param report what it told of itself; absent when that was forgotten, and of one that still runs
 * @param newer the passes of its mailbox that began after it, the nearest first
 * @param older those that began before it, the nearest first
 * @param steps what it wrote, oldest first
 */
public record PassCard(
    PassId pass,
    Optional<PassReport> report,
    List<PassReport> newer,
    List<PassReport> older,
    List<Step> steps) {
  /** Copies the lists. */
  public PassCard {
    newer = List.copyOf(newer);
    older = List.copyOf(older);
    steps = List.copyOf(steps);
  }

  /** Whether nothing at all is known of it. */
  public boolean isUnknown() {
    return report.isEmpty() && steps.isEmpty();
  }

  /**
   * Some batches that were written one after the other.
   *
   * @param from when the first was
   * @param until when the last was
   * @param batches how many, 1 or more
   * @param rows how many messages became what; outcomes without are absent
   */
  public record Step(Instant from, Instant until, long batches, Map<Outcome, Long> rows) {
    /** Copies the numbers. */
    public Step {
      rows = Map.copyOf(rows);
    }

    /** How many messages. */
    public long all() {
      return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many became this. */
    public long of(Outcome outcome) {
      return rows.getOrDefault(outcome, 0L);
    }

    /** Whether it was written when the pass was over: people settled by hand what it had left. */
    public boolean isAfter(PassReport report) {
      return from.isAfter(report.endedAt());
    }
  }
}

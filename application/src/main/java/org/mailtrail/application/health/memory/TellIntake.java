package org.mailtrail.application.health.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mailtrail.application.port.health.IntakeHistory;
import org.mailtrail.application.port.health.IntakeSample;
import org.mailtrail.domain.message.MailboxName;

/** Tells what waited in an intake and what came in, hour by hour over the last day. */
public final class TellIntake {
  private static final int HOURS = 24;

  private final IntakeHistory history;
  private final Clock clock;

  /** Of what is kept there. */
  public TellIntake(IntakeHistory history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /**
   * An hour.
   *
   * @param from when it begins
   * @param waiting the most that was seen waiting; absent where nobody saw it
   * @param arrived how many were worked that had come in
   */
  public record Hour(Instant from, Optional<Long> waiting, long arrived) {
    private Hour with(IntakeSample sample) {
      Optional<Long> most =
          sample
              .waiting()
              .map(seen -> waiting.filter(before -> before > seen).orElse(seen))
              .or(() -> waiting);
      return new Hour(from, most, arrived + sample.arrived());
    }
  }

  /**
   * 24 hours, the oldest first, the current one last.
   *
   * @throws org.mailtrail.application.port.StoreException when the memory is out of reach
   */
  public List<Hour> run(MailboxName mailbox) {
    return run(Set.of(mailbox)).getOrDefault(mailbox, List.of());
  }

  /**
   * The same of many mailboxes, with one look into the memory.
   *
   * @throws org.mailtrail.application.port.StoreException when the memory is out of reach
   */
  public Map<MailboxName, List<Hour>> run(Set<MailboxName> mailboxes) {
    Instant latest = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Instant first = latest.minus(Duration.ofHours(HOURS - 1L));
    Map<MailboxName, List<IntakeSample>> samples =
        history.since(mailboxes, first).stream()
            .collect(Collectors.groupingBy(IntakeSample::mailbox));
    Map<MailboxName, List<Hour>> told = new HashMap<>();
    mailboxes.forEach(
        mailbox -> told.put(mailbox, hours(first, samples.getOrDefault(mailbox, List.of()))));
    return told;
  }

  private static List<Hour> hours(Instant first, List<IntakeSample> samples) {
    TreeMap<Instant, Hour> hours = new TreeMap<>();
    for (int i = 0; i < HOURS; i++) {
      Instant from = first.plus(Duration.ofHours(i));
      hours.put(from, new Hour(from, Optional.empty(), 0));
    }
    for (IntakeSample sample : samples) {
      hours.computeIfPresent(
          sample.from().truncatedTo(ChronoUnit.HOURS), (from, hour) -> hour.with(sample));
    }
    return new ArrayList<>(hours.values());
  }
}

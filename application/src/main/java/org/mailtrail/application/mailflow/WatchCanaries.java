package org.mailtrail.application.mailflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.decision.SkipReason;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.mailflow.CanaryMark;
import org.mailtrail.domain.message.MailboxName;

/**
 * Tells whether the canaries of both directions still arrive. The ledger is its memory: canaries
 * are skipped and kept there with their subject, which says when they were sent.
 */
public final class WatchCanaries {
  private static final int LOOKED_AT = 50;
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final Ledger ledger;
  private final Clock clock;

  /** Watching this ledger. */
  public WatchCanaries(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * The state of both directions, inbound first.
   *
   * @param every how long after a canary the next one is due to have arrived
   */
  public List<Canary> run(MailboxName mailbox, Duration every) {
    List<Canary> arrived = arrived(mailbox);
    Instant due = clock.instant().minus(every);
    return List.of(
        state(InformationFlow.INBOUND, arrived, due),
        state(InformationFlow.OUTBOUND, arrived, due));
  }

  private List<Canary> arrived(MailboxName mailbox) {
    LedgerFilter canaries =
        LedgerFilter.all().mailbox(mailbox).reason(new Reason.Skipped(SkipReason.CANARY));
    List<Canary> arrived = new ArrayList<>();
    for (LedgerRow row : ledger.page(canaries, Optional.empty(), LOOKED_AT)) {
      CanaryMark.parse(row.sighting().subject())
          .map(mark -> Canary.arrived(mark, row))
          .filter(Canary::isPlausible)
          .ifPresent(arrived::add);
    }
    return arrived;
  }

  private static Canary state(InformationFlow flow, List<Canary> arrived, Instant due) {
    Canary latest =
        arrived.stream()
            .filter(canary -> canary.flow() == flow)
            .max(Comparator.comparing(canary -> canary.sentAt().orElse(Instant.MIN)))
            .orElseGet(() -> new Canary(flow, Optional.empty(), Optional.empty(), true));
    boolean missing = latest.sentAt().map(sent -> sent.isBefore(due)).orElse(true);
    return new Canary(flow, latest.sentAt(), latest.took(), missing);
  }

  /**
   * How it stands with one direction.
   *
   * @param flow the direction
   * @param sentAt when the latest canary that arrived was sent
   * @param took how long it was on its way
   * @param missing whether one is overdue
   */
  public record Canary(
      InformationFlow flow, Optional<Instant> sentAt, Optional<Duration> took, boolean missing) {
    /** Anybody can write a subject: one from the future would hide that no more arrive. */
    private boolean isPlausible() {
      return took.filter(time -> time.compareTo(CLOCK_SKEW.negated()) >= 0).isPresent();
    }

    private static Canary arrived(CanaryMark mark, LedgerRow row) {
      return new Canary(
          mark.flow(),
          Optional.of(mark.sentAt()),
          Optional.of(Duration.between(mark.sentAt(), row.arrivedAt())),
          false);
    }
  }
}

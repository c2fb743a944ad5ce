package org.mailtrail.application.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.health.memory.TellIntake;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.capacity.Capacity;
import org.mailtrail.domain.capacity.Growth;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.message.MailboxName;

/** Tells how full a mailbox is, from what was measured: asks Exchange nothing. */
public final class ShowCapacity {
  private static final int SHOWN_DAYS = 365;

  private final CapacityHistory history;
  private final TellIntake intake;
  private final CapacityRules rules;
  private final Clock clock;

  /** Of what is kept there, by these rules. */
  public ShowCapacity(
      CapacityHistory history, TellIntake intake, CapacityRules rules, Clock clock) {
    this.history = history;
    this.intake = intake;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * With the days of a year.
   *
   * @return empty where nothing was measured so far
   * @throws org.mailtrail.application.port.StoreException when the history is out of reach
   */
  public Optional<ShownCapacity> run(MailboxSetup setup) {
    List<MeasuredDay> days = history.since(setup.name(), daysAgo(SHOWN_DAYS));
    return Capacity.of(days, rules.limits(setup))
        .map(capacity -> new ShownCapacity(capacity, days, busiest(setup.name())));
  }

  private Optional<TellIntake.Hour> busiest(MailboxName mailbox) {
    return intake.run(mailbox).stream()
        .filter(hour -> hour.arrived() > 0)
        .max(Comparator.comparing(TellIntake.Hour::arrived));
  }

  /** The same without days and hours, for who asks often. */
  Optional<Capacity> brief(MailboxSetup setup) {
    return Capacity.of(
        history.since(setup.name(), daysAgo(Growth.MOST_DAYS + 1)), rules.limits(setup));
  }

  private LocalDate daysAgo(int days) {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(days);
  }
}

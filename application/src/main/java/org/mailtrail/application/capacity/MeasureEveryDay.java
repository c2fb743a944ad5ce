package org.mailtrail.application.capacity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;

/**
 * Measures each mailbox that is switched on once a day, by UTC, one after the other; one that
 * cannot be measured is tried again in an hour. Reads all setups when it looks which are due, not
 * for each that it measures. To be run by one process at a time.
 */
public final class MeasureEveryDay {
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

  /** A little more than a forecast looks at. */
  private static final int FOLDERS_KEPT_DAYS = 90;

  private static final int KEPT_DAYS = 800;

  private final Setups setups;
  private final MeasureCapacity measure;
  private final CapacityHistory history;
  private final BiConsumer<MailboxName, Throwable> broke;
  private final Clock clock;
  private final Map<MailboxName, Instant> failed = new ConcurrentHashMap<>();
  private volatile Due found = new Due(Instant.EPOCH, List.of());

  /**
   * Measuring what is set up.
   *
   * @param broke is told when Mailtrail itself is at fault
   */
  public MeasureEveryDay(
      Setups setups,
      MeasureCapacity measure,
      CapacityHistory history,
      BiConsumer<MailboxName, Throwable> broke,
      Clock clock) {
    this.setups = setups;
    this.measure = measure;
    this.history = history;
    this.broke = broke;
    this.clock = clock;
  }

  /** Those that were due when it looked last and have not been measured since. */
  private record Due(Instant at, List<MailboxName> mailboxes) {
    Due withoutFirst() {
      return new Due(at, mailboxes.subList(1, mailboxes.size()));
    }

    boolean lasts(Instant now) {
      return !mailboxes.isEmpty() && now.isBefore(at.plus(AFTER_A_FAILURE));
    }
  }

  /**
   * Measures the one mailbox that has waited longest, if one is due.
   *
   * @return how long to wait before the next time; short while others are due
   * @throws org.mailtrail.application.port.StoreException when the history is out of reach
   */
  public Duration run() {
    Instant now = clock.instant();
    Due due = found.lasts(now) ? found : new Due(now, due(now));
    if (due.mailboxes().isEmpty()) {
      LocalDate today = day(now);
      history.forget(today.minusDays(FOLDERS_KEPT_DAYS), today.minusDays(KEPT_DAYS));
      return BETWEEN_LOOKS;
    }
    found = due.withoutFirst();
    setups
        .find(due.mailboxes().get(0))
        .filter(MailboxSetup::enabled)
        .ifPresent(setup -> measure(setup, now));
    return found.mailboxes().isEmpty() ? BETWEEN_LOOKS : SOON;
  }

  private List<MailboxName> due(Instant now) {
    Map<MailboxName, Instant> latest = history.latest();
    return setups.all().stream()
        .filter(MailboxSetup::enabled)
        .filter(setup -> isDue(Optional.ofNullable(latest.get(setup.name())), now))
        .filter(setup -> !hasJustFailed(setup, now))
        .sorted(Comparator.comparing(setup -> latest.getOrDefault(setup.name(), Instant.EPOCH)))
        .map(MailboxSetup::name)
        .toList();
  }

  private static boolean isDue(Optional<Instant> latest, Instant now) {
    return latest.filter(at -> !day(at).isBefore(day(now))).isEmpty();
  }

  private boolean hasJustFailed(MailboxSetup setup, Instant now) {
    return Optional.ofNullable(failed.get(setup.name()))
        .filter(at -> now.isBefore(at.plus(AFTER_A_FAILURE)))
        .isPresent();
  }

  private void measure(MailboxSetup setup, Instant now) {
    try {
      measure.run(setup);
      failed.remove(setup.name());
    } catch (PortException unreachable) {
      // the job, which meets the same, says why; a day without a measurement is a gap in a plot
      failed.put(setup.name(), now);
    } catch (RuntimeException fault) {
      failed.put(setup.name(), now);
      broke.accept(setup.name(), fault);
    }
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}

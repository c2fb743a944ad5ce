package org.mailtrail.application.health.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.application.port.health.WatchTimes;
import org.mailtrail.domain.message.MailboxName;

/**
 * Tells how a mailbox fared month by month: an outage is a time in which a red trouble, of the
 * mailbox or of the whole installation, was seen by two looks or more.
 */
public final class TellMonths {
  private final KeptHealth kept;
  private final Clock clock;

  /** Of what is remembered there. */
  public TellMonths(KeptHealth kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  private record Stretch(Instant from, Instant to) {
    Stretch within(Stretch other) {
      return new Stretch(
          from.isBefore(other.from) ? other.from : from, to.isAfter(other.to) ? other.to : to);
    }

    boolean isSomething() {
      return from.isBefore(to);
    }

    boolean touches(Stretch later) {
      return !later.from.isAfter(to);
    }
  }

  /**
   * The latest months, the current one first; none from before somebody watched.
   *
   * @param zone where months begin
   * @param atMost how many months, 13 at most
   * @throws org.mailtrail.application.port.StoreException when the memory is out of reach
   */
  public List<MonthOfHealth> run(MailboxName mailbox, ZoneId zone, int atMost) {
    return run(Set.of(mailbox), zone, atMost).getOrDefault(mailbox, List.of());
  }

  /**
   * The same of many mailboxes, with two looks into the memory; empty before somebody watched.
   *
   * @throws org.mailtrail.application.port.StoreException when the memory is out of reach
   */
  public Map<MailboxName, List<MonthOfHealth>> run(
      Set<MailboxName> mailboxes, ZoneId zone, int atMost) {
    Optional<WatchTimes.Span> watched = kept.watch().span();
    if (watched.isEmpty()) {
      return Map.of();
    }
    LocalDate begun = watched.get().begunAt().atZone(zone).toLocalDate();
    Instant now = clock.instant();
    YearMonth latest = YearMonth.from(now.atZone(zone));
    List<Ailment> red = red(start(latest.minusMonths(Math.max(0L, atMost - 1L)), zone));
    Map<MailboxName, List<MonthOfHealth>> told = new HashMap<>();
    for (MailboxName mailbox : mailboxes) {
      told.put(mailbox, months(outages(red, mailbox, now), begun, latest, zone, atMost));
    }
    return told;
  }

  private static List<MonthOfHealth> months(
      List<Stretch> outages, LocalDate begun, YearMonth latest, ZoneId zone, int atMost) {
    List<MonthOfHealth> months = new ArrayList<>();
    for (int i = 0; i < atMost && !latest.minusMonths(i).isBefore(YearMonth.from(begun)); i++) {
      YearMonth month = latest.minusMonths(i);
      Optional<LocalDate> from =
          Optional.of(begun).filter(day -> YearMonth.from(day).equals(month));
      months.add(told(month, zone, outages, from.filter(day -> day.getDayOfMonth() > 1), i > 0));
    }
    return months;
  }

  private static Instant start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  private static MonthOfHealth told(
      YearMonth month,
      ZoneId zone,
      List<Stretch> outages,
      Optional<LocalDate> from,
      boolean isOver) {
    Stretch whole = new Stretch(start(month, zone), start(month.plusMonths(1), zone));
    List<Stretch> here =
        outages.stream().map(one -> one.within(whole)).filter(Stretch::isSomething).toList();
    Duration length =
        here.stream()
            .map(one -> Duration.between(one.from(), one.to()))
            .reduce(Duration.ZERO, Duration::plus);
    return new MonthOfHealth(month, here.size(), length, from, isOver);
  }

  /** Troubles at the same time are one outage. */
  private static List<Stretch> outages(List<Ailment> red, MailboxName mailbox, Instant now) {
    List<Stretch> together = new ArrayList<>();
    red.stream()
        .filter(one -> isOf(mailbox, one))
        .map(one -> new Stretch(one.course().since(), one.course().endedAt().orElse(now)))
        .sorted(Comparator.comparing(Stretch::from))
        .forEach(one -> add(together, one));
    return together;
  }

  private List<Ailment> red(Instant since) {
    return kept.ailments().since(since).stream()
        .filter(one -> one.finding().isRed() && wasSeenTwice(one))
        .toList();
  }

  private static boolean isOf(MailboxName mailbox, Ailment one) {
    return one.finding().mailbox().filter(other -> !other.equals(mailbox)).isEmpty();
  }

  private static boolean wasSeenTwice(Ailment one) {
    return one.course().seenAt().isAfter(one.course().since());
  }

  private static void add(List<Stretch> together, Stretch one) {
    int last = together.size() - 1;
    if (last >= 0 && together.get(last).touches(one)) {
      Stretch before = together.get(last);
      Instant to = before.to().isAfter(one.to()) ? before.to() : one.to();
      together.set(last, new Stretch(before.from(), to));
    } else {
      together.add(one);
    }
  }
}

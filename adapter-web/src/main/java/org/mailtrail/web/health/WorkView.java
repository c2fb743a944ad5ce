package org.mailtrail.web.health;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.Backlog;
import org.mailtrail.application.health.Intakes;
import org.mailtrail.application.health.memory.MonthOfHealth;
import org.mailtrail.application.health.memory.TellIntake;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.look.Address;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.look.Strip;

/**
 * What is being worked, what waits, and what came in.
 *
 * @param mailboxes some of them, by name, each with what waits in it
 * @param next after which one the next page begins; absent on the last
 * @param running the passes at work, in whatever process
 * @param passes the latest of these mailboxes, newest first
 */
public record WorkView(
    List<MailboxWork> mailboxes,
    Optional<String> next,
    List<PassAtWork> running,
    List<PassReport> passes) {
  private static final int MAILBOXES = 50;
  private static final int SHOWN = 20;
  private static final int MONTHS = 4;

  /** Copies the lists. */
  public WorkView {
    mailboxes = List.copyOf(mailboxes);
    running = List.copyOf(running);
    passes = List.copyOf(passes);
  }

  /**
   * One mailbox.
   *
   * @param setup what is set
   * @param backlog what waits in it, where that is known
   * @param lastGood the latest pass that came to its end
   * @param hours what waited and came in over the last day
   * @param months how it fared, the current month first
   * @param gone how many entries have a message that was gone when they were counted last
   */
  public record MailboxWork(
      MailboxSetup setup,
      Optional<Backlog> backlog,
      Optional<PassReport> lastGood,
      List<TellIntake.Hour> hours,
      List<MonthOfHealth> months,
      long gone) {
    /** Copies the lists. */
    public MailboxWork {
      hours = List.copyOf(hours);
      months = List.copyOf(months);
    }

    /** What waited, by the hour. */
    public Strip waiting(Frame frame) {
      return strip(frame, TellIntake.Hour::waiting);
    }

    /** What came in, by the hour. */
    public Strip arrivals(Frame frame) {
      return strip(frame, hour -> hour.waiting().map(seen -> hour.arrived()));
    }

    private Strip strip(Frame frame, Function<TellIntake.Hour, Optional<Long>> value) {
      return Strip.of(
          hours.stream()
              .map(hour -> new Strip.Point(frame.clock(hour.from()), value.apply(hour)))
              .toList());
    }
  }

  /** Where the next page is. */
  public Optional<String> nextPage() {
    return next.map(last -> Address.of("/health").with("after", Optional.of(last)).toString());
  }

  /** The same number of looks into the database, however many mailboxes there are. */
  static WorkView of(Mailtrail mailtrail, Frame frame, Optional<String> after, Duration patience) {
    List<MailboxSetup> rest = behind(after, mailtrail.setup().worked());
    List<MailboxSetup> shown = rest.stream().limit(MAILBOXES).toList();
    Set<MailboxName> names = shown.stream().map(MailboxSetup::name).collect(Collectors.toSet());
    Map<MailboxName, PassHistory> histories =
        names.isEmpty() ? Map.of() : mailtrail.jobs().history().histories(names, SHOWN);
    return new WorkView(
        work(mailtrail, frame, shown, histories, patience),
        rest.size() > MAILBOXES
            ? Optional.of(shown.get(MAILBOXES - 1).name().value())
            : Optional.empty(),
        mailtrail.jobs().running().now(),
        latest(histories));
  }

  private static List<MailboxSetup> behind(Optional<String> after, Setups worked) {
    return worked.all().stream()
        .filter(one -> after.filter(last -> one.name().value().compareTo(last) <= 0).isEmpty())
        .sorted(Comparator.comparing(MailboxSetup::name))
        .toList();
  }

  private static List<PassReport> latest(Map<MailboxName, PassHistory> histories) {
    return histories.values().stream()
        .flatMap(history -> history.latest().stream())
        .sorted(Comparator.comparing(PassReport::startedAt).reversed())
        .limit(SHOWN)
        .toList();
  }

  private static List<MailboxWork> work(
      Mailtrail mailtrail,
      Frame frame,
      List<MailboxSetup> shown,
      Map<MailboxName, PassHistory> histories,
      Duration patience) {
    Map<MailboxName, Intakes.Known> known =
        mailtrail.backlogs().look(shown.stream().filter(MailboxSetup::enabled).toList(), patience);
    Set<MailboxName> names = shown.stream().map(MailboxSetup::name).collect(Collectors.toSet());
    Seen seen =
        new Seen(
            known,
            histories,
            mailtrail.watching().intake().run(names),
            mailtrail.watching().months().run(names, frame.zone(), MONTHS),
            mailtrail.links().broken().count().mailboxes());
    return shown.stream().map(seen::of).toList();
  }

  /** What was seen of all mailboxes at once. */
  private record Seen(
      Map<MailboxName, Intakes.Known> known,
      Map<MailboxName, PassHistory> histories,
      Map<MailboxName, List<TellIntake.Hour>> hours,
      Map<MailboxName, List<MonthOfHealth>> months,
      Map<MailboxName, Tally> links) {
    MailboxWork of(MailboxSetup setup) {
      return new MailboxWork(
          setup,
          known.getOrDefault(setup.name(), Intakes.Known.nothing()).backlog(),
          histories.getOrDefault(setup.name(), PassHistory.none()).lastGood(),
          hours.getOrDefault(setup.name(), List.of()),
          months.getOrDefault(setup.name(), List.of()),
          links.getOrDefault(setup.name(), Tally.NONE).gone());
    }
  }
}

package org.mailtrail.web.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.Backlog;
import org.mailtrail.application.health.Intakes;
import org.mailtrail.application.health.memory.MonthOfHealth;
import org.mailtrail.application.health.memory.TellIntake;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.look.Strip;

/**
 * What is being worked, what waits, and what came in.
 *
 * @param mailboxes each with what waits in it
 * @param running the passes at work, in whatever process
 * @param passes the latest, newest first
 */
public record WorkView(
    List<MailboxWork> mailboxes, List<PassAtWork> running, List<PassReport> passes) {
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
   */
  public record MailboxWork(
      MailboxSetup setup,
      Optional<Backlog> backlog,
      Optional<PassReport> lastGood,
      List<TellIntake.Hour> hours,
      List<MonthOfHealth> months) {
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

  static WorkView of(Mailtrail mailtrail, Frame frame, Duration patience) {
    List<MailboxSetup> setups = mailtrail.setup().worked().all();
    Map<MailboxName, Intakes.Known> known =
        mailtrail.backlogs().look(setups.stream().filter(MailboxSetup::enabled).toList(), patience);
    List<MailboxWork> mailboxes = new ArrayList<>();
    List<PassReport> passes = new ArrayList<>();
    Map<MailboxName, PassHistory> histories =
        mailtrail
            .jobs()
            .history()
            .histories(setups.stream().map(MailboxSetup::name).toList(), SHOWN);
    for (MailboxSetup setup : setups) {
      MailboxName name = setup.name();
      PassHistory history = histories.getOrDefault(name, PassHistory.none());
      passes.addAll(history.latest());
      mailboxes.add(
          new MailboxWork(
              setup,
              known.getOrDefault(name, Intakes.Known.nothing()).backlog(),
              history.lastGood(),
              mailtrail.watching().intake().run(name),
              mailtrail.watching().months().run(name, frame.zone(), MONTHS)));
    }
    passes.sort(Comparator.comparing(PassReport::startedAt).reversed());
    return new WorkView(
        mailboxes, mailtrail.jobs().running().now(), passes.stream().limit(SHOWN).toList());
  }
}

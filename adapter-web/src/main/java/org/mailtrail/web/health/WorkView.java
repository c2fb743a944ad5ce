package org.mailtrail.web.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.Backlog;
import org.mailtrail.application.health.Intakes;
import org.mailtrail.application.health.RunningPasses.Running;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.look.Bars;
import org.mailtrail.web.look.Frame;

/**
 * What is being worked, what waits, and what came in.
 *
 * @param mailboxes each with what waits in it
 * @param running the passes of this process that are at work
 * @param arrivals messages by the hour in which they were worked
 * @param waiting messages that wait, by mailbox
 * @param passes the latest, newest first
 */
public record WorkView(
    List<MailboxWork> mailboxes,
    List<Running> running,
    Bars arrivals,
    Bars waiting,
    List<PassReport> passes) {
  private static final int SHOWN = 20;
  private static final int COUNTED = 500;
  private static final int HOURS = 12;

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
   */
  public record MailboxWork(
      MailboxSetup setup, Optional<Backlog> backlog, Optional<PassReport> lastGood) {}

  static WorkView of(Mailtrail mailtrail, Frame frame, Duration patience) {
    List<MailboxSetup> setups = mailtrail.setup().worked().all();
    Map<MailboxName, Intakes.Known> known =
        mailtrail.backlogs().look(setups.stream().filter(MailboxSetup::enabled).toList(), patience);
    List<MailboxWork> mailboxes = new ArrayList<>();
    List<PassReport> passes = new ArrayList<>();
    for (MailboxSetup setup : setups) {
      passes.addAll(mailtrail.jobs().history().latest(setup.name(), COUNTED));
      mailboxes.add(
          new MailboxWork(
              setup,
              known.getOrDefault(setup.name(), Intakes.Known.nothing()).backlog(),
              mailtrail.jobs().history().lastGood(setup.name())));
    }
    passes.sort((a, b) -> b.startedAt().compareTo(a.startedAt()));
    return new WorkView(
        mailboxes,
        mailtrail.jobs().running().now(),
        Bars.of(byHour(passes, frame, mailtrail.clock().instant())),
        Bars.of(waiting(mailboxes)),
        passes.stream().limit(SHOWN).toList());
  }

  private static SortedMap<String, Long> byHour(List<PassReport> passes, Frame frame, Instant now) {
    SortedMap<String, Long> hours = new TreeMap<>();
    for (int i = HOURS - 1; i >= 0; i--) {
      hours.put(frame.hour(now.minus(Duration.ofHours(i))), 0L);
    }
    for (PassReport pass : passes) {
      hours.computeIfPresent(
          frame.hour(pass.startedAt()), (hour, count) -> count + settled(pass.counts()));
    }
    return hours;
  }

  /** What is pending is seen again. */
  private static long settled(PassCounts counts) {
    return counts.seen() - counts.pending();
  }

  private static SortedMap<String, Long> waiting(List<MailboxWork> mailboxes) {
    SortedMap<String, Long> waiting = new TreeMap<>();
    for (MailboxWork work : mailboxes) {
      work.backlog()
          .ifPresent(
              backlog -> waiting.put(work.setup().name().value(), Math.max(0, backlog.messages())));
    }
    return waiting;
  }
}

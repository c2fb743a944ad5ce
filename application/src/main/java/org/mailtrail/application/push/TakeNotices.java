package org.mailtrail.application.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.domain.message.MailboxName;

/**
 * Looks at a mailbox at once when Exchange tells of mail. Of what it is told it believes nothing
 * but that it is time to look: many notices are one look.
 */
public final class TakeNotices {
  /** It is not put down of each when the last notice came. */
  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

  private final KeptNotices kept;
  private final Supplier<JobScheduler> scheduler;
  private final LooksOwed owed;
  private final Clock clock;
  private final NoticeTally tally = new NoticeTally();
  private final Map<MailboxName, Heard> heard = new ConcurrentHashMap<>();

  private record Heard(KeptNotice of, Instant notedAt) {}

  /** Taking notices for these jobs, which may begin to run later. */
  public TakeNotices(
      KeptNotices kept, Supplier<JobScheduler> scheduler, LooksOwed owed, Clock clock) {
    this.kept = kept;
    this.scheduler = scheduler;
    this.owed = owed;
    this.clock = clock;
  }

  /** Counts what came to this process. */
  public NoticeTally tally() {
    return tally;
  }

  /** Whether one of these is from whom this has heard before; asks nobody. */
  public boolean isKnown(MailboxName mailbox, List<Notice> notices) {
    Heard before = heard.get(mailbox);
    return before != null && notices.stream().anyMatch(before.of()::isOf);
  }

  /**
   * Takes what came in one letter.
   *
   * @return whether anything in it was from Exchange: knows the subscription, and the state that
   *     only Exchange was told
   * @throws org.mailtrail.application.port.PortException when the database is out of reach
   */
  public boolean run(MailboxName mailbox, List<Notice> notices) {
    Optional<KeptNotice> standing = kept.find(mailbox);
    Set<Notice.Event> events = EnumSet.noneOf(Notice.Event.class);
    for (Notice notice : notices) {
      if (standing.filter(one -> one.isOf(notice)).isPresent()) {
        tally.count(NoticeTally.Kind.of(notice.event()));
        events.add(notice.event());
      }
    }
    standing.filter(one -> !events.isEmpty()).ifPresent(one -> heed(mailbox, one, events));
    return !events.isEmpty();
  }

  private void heed(MailboxName mailbox, KeptNotice from, Set<Notice.Event> events) {
    if (events.stream().anyMatch(event -> event != Notice.Event.ASK_AGAIN)) {
      owed.owe(mailbox, this::isLookedAt);
    }
    if (events.contains(Notice.Event.REMOVED)) {
      kept.remove(mailbox);
    } else if (events.contains(Notice.Event.ASK_AGAIN)) {
      kept.askAgain(mailbox);
    } else {
      note(mailbox, from);
    }
  }

  /** Where a run is at work already it may have looked before, so that it does not count. */
  private boolean isLookedAt(MailboxName mailbox) {
    JobScheduler jobs = scheduler.get();
    return jobs.runNow(mailbox)
        && jobs.state(mailbox).filter(state -> !state.isRunning()).isPresent();
  }

  private void note(MailboxName mailbox, KeptNotice from) {
    Instant now = clock.instant();
    Optional<Instant> noted =
        Optional.ofNullable(heard.get(mailbox))
            .map(Heard::notedAt)
            .filter(at -> at.plus(BETWEEN_NOTES).isAfter(now));
    heard.put(mailbox, new Heard(from, noted.orElse(now)));
    if (noted.isEmpty()) {
      kept.heard(mailbox, now);
    }
  }
}

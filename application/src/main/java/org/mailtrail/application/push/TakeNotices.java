package org.mailtrail.application.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<Notice.Event> events =
        standing.stream()
            .flatMap(one -> notices.stream().filter(one::isOf))
            .map(Notice::event)
            .distinct()
            .toList();
    if (events.stream().anyMatch(event -> event != Notice.Event.ASK_AGAIN)) {
      look(mailbox);
    }
    if (events.contains(Notice.Event.REMOVED)) {
      kept.remove(mailbox);
    } else if (events.contains(Notice.Event.ASK_AGAIN)) {
      kept.askAgain(mailbox);
    } else if (!events.isEmpty()) {
      standing.ifPresent(one -> note(mailbox, one));
    }
    return !events.isEmpty();
  }

  private void look(MailboxName mailbox) {
    owed.owe(mailbox);
    if (owed.isWell(mailbox)) {
      boolean unused = scheduler.get().runNow(mailbox);
    }
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

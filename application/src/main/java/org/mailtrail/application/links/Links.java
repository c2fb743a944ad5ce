package org.mailtrail.application.links;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.domain.message.MailboxName;

/** Links of the log that lead to messages which are gone, and who counts them. */
public final class Links {
  private final StoragePlug storage;
  private final Mailboxes mailboxes;
  private final CountBrokenLinks.Habits habits;
  private final Clock clock;

  /** Counting those of this storage, in these mailboxes. */
  public Links(
      StoragePlug storage, Mailboxes mailboxes, CountBrokenLinks.Habits habits, Clock clock) {
    this.storage = storage;
    this.mailboxes = mailboxes;
    this.habits = habits;
    this.clock = clock;
  }

  /** Which are broken, and how far the count has come. */
  public BrokenLinks broken() {
    return storage.keptByHand().brokenLinks();
  }

  /**
   * Counting them a little at a time.
   *
   * @param signOfLife is called after each answer
   */
  public CountBrokenLinks count(Runnable signOfLife) {
    return new CountBrokenLinks(walk(signOfLife), habits, clock);
  }

  /** Counting some now. */
  public CountLinksNow countNow() {
    return new CountLinksNow(walk(() -> {}));
  }

  private LinkWalk walk(Runnable signOfLife) {
    RegisteredMailboxes registered =
        new RegisteredMailboxes(storage.keptSetups().setups(), storage.keptSetups().predecessors());
    ResolveLink resolve =
        new ResolveLink(
            mailboxes, registered, storage.keptByHand().entryChanges(), storage.books().ledger());
    return new LinkWalk(
        new LinkWalk.Books(storage.books().log(), broken(), storage.books().unitOfWork()),
        new LinkCheck(mailboxes, registered, resolve, clock, signOfLife),
        clock);
  }

  /**
   * The mailboxes from which messages have vanished since the run before the latest.
   *
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public List<Symptom> troubles() {
    return broken().count().mailboxes().entrySet().stream()
        .filter(one -> one.getValue().grows())
        .sorted(Map.Entry.comparingByKey())
        .map(one -> symptom(one.getKey(), one.getValue()))
        .toList();
  }

  private static Symptom symptom(MailboxName mailbox, Tally tally) {
    return Symptom.of(
        Code.LINKS_BROKEN,
        mailbox,
        HealthSentence.LINKS_GONE.with(tally.gone(), tally.gone() - tally.before()),
        HealthSentence.LOOK_AT_GONE.with());
  }
}

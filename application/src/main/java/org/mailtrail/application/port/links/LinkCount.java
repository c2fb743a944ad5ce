package org.mailtrail.application.port.links;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.message.MailboxName;

/**
 * How far the count of broken links has come. It goes through the log in rounds, newest entry
 * first; of a round each run does as much as may be asked of Exchange at a time.
 *
 * @param step how often it has gone on
 * @param round where it stands in the log
 * @param run what is asked at a time
 * @param mailboxes what the latest run has found, by mailbox
 */
public record LinkCount(long step, Round round, Run run, Map<MailboxName, Tally> mailboxes) {
  /** Copies the map. */
  public LinkCount {
    mailboxes = Map.copyOf(mailboxes);
  }

  /** Nothing has been counted so far. */
  public static LinkCount none() {
    return new LinkCount(
        0,
        new Round(Optional.empty(), Optional.empty()),
        new Run(Instant.EPOCH, Optional.of(Instant.EPOCH), 0),
        Map.of());
  }

  /** Whether anything has ever been counted. */
  public boolean hasBegun() {
    return step > 0;
  }

  /** The same a step further, with a new run: what it finds is counted from nothing. */
  public LinkCount begun(Instant at) {
    Map<MailboxName, Tally> fresh = new HashMap<>();
    mailboxes.forEach(
        (name, tally) -> fresh.put(name, new Tally(0, 0, 0, tally.gone(), tally.before())));
    return new LinkCount(step + 1, round, new Run(at, Optional.empty(), 0), fresh);
  }

  /**
   * The same a step further.
   *
   * @param below all entries from this one on were looked at
   * @param asked so much more was asked
   * @param found what more was found, by mailbox
   */
  public LinkCount wentOn(EntryNumber below, int asked, Map<MailboxName, Tally> found) {
    Map<MailboxName, Tally> sums = new HashMap<>(mailboxes);
    found.forEach((name, more) -> sums.merge(name, more, Tally::plus));
    return new LinkCount(
        step + 1,
        new Round(Optional.of(below), round.endedAt()),
        new Run(run.begunAt(), run.endedAt(), run.asked() + asked),
        sums);
  }

  /** The same a step further, with all entries looked at: the next round begins at the newest. */
  public LinkCount roundEnded(Instant at) {
    return new LinkCount(step + 1, new Round(Optional.empty(), Optional.of(at)), run, mailboxes);
  }

  /**
   * The same a step further, with the run at its end.
   *
   * @param gone how many entries of each mailbox have a message that is gone by now
   */
  public LinkCount runEnded(Instant at, Map<MailboxName, Long> gone) {
    Map<MailboxName, Tally> ended = new HashMap<>();
    mailboxes.forEach((name, tally) -> ended.put(name, tally.ended(gone.getOrDefault(name, 0L))));
    gone.forEach((name, number) -> ended.putIfAbsent(name, Tally.NONE.ended(number)));
    return new LinkCount(
        step + 1, round, new Run(run.begunAt(), Optional.of(at), run.asked()), ended);
  }

  /**
   * Where it stands in the log.
   *
   * @param below entries from this one on were looked at; empty at the beginning of a round
   * @param endedAt when the whole log had been looked at last; empty where it never was
   */
  public record Round(Optional<EntryNumber> below, Optional<Instant> endedAt) {}

  /**
   * What is asked at a time.
   *
   * @param begunAt when it began
   * @param endedAt when it ended; empty while it is under way
   * @param asked so much was asked of Exchange
   */
  public record Run(Instant begunAt, Optional<Instant> endedAt, int asked) {}

  /**
   * What a run has found in one mailbox.
   *
   * @param looked entries whose message was looked for
   * @param mended those of them whose message was found in another place, which is noted
   * @param unasked entries whose message could not be asked for, so that nothing is known of it
   * @param gone entries whose message was gone at the end of the latest run that came to its end
   * @param before the same at the end of the run before that
   */
  public record Tally(long looked, long mended, long unasked, long gone, long before) {
    /** Nothing. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** Both together; what is gone is the first one's. */
    public Tally plus(Tally more) {
      return new Tally(
          looked + more.looked, mended + more.mended, unasked + more.unasked, gone, before);
    }

    private Tally ended(long now) {
      return new Tally(looked, mended, unasked, now, gone);
    }

    /** Whether more is gone than a run before. */
    public boolean grows() {
      return gone > before;
    }
  }
}

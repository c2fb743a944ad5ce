package org.mailtrail.application.port.pass;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.Problem;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;

/**
 * What one pass did; or how often in a row passes have looked and found nothing.
 *
 * @param id the pass, of several the first
 * @param mailbox over this mailbox
 * @param time when it ran
 * @param counts what it did; they add up even when it was cut short
 * @param problem what cut it short
 * @param legs on what it spent its time; none where it found nothing
 */
public record PassReport(
    PassId id,
    MailboxName mailbox,
    Time time,
    PassCounts counts,
    Optional<Problem> problem,
    PassLegs legs) {
  /** Nobody measured on what it spent its time. */
  public PassReport(
      PassId id, MailboxName mailbox, Time time, PassCounts counts, Optional<Problem> problem) {
    this(id, mailbox, time, counts, problem, PassLegs.none());
  }

  /** One pass. */
  public PassReport(
      PassId id,
      MailboxName mailbox,
      Instant startedAt,
      Instant endedAt,
      PassCounts counts,
      Optional<Problem> problem) {
    this(id, mailbox, new Time(startedAt, endedAt, startedAt, 1), counts, problem);
  }

  /**
   * When a pass ran.
   *
   * @param startedAt when it began, of several the latest
   * @param endedAt when it ended, of several the latest
   * @param since when the first of several began
   * @param looks how many passes there were, one after another, 1 or more
   */
  public record Time(Instant startedAt, Instant endedAt, Instant since, long looks) {
    /** Refuses to tell of no pass at all. */
    public Time {
      if (looks < 1) {
        throw new IllegalArgumentException("a report tells of one pass at least");
      }
    }
  }

  /** The same, which spent its time like this; one that found nothing has nothing to tell. */
  public PassReport spending(PassLegs spent) {
    return new PassReport(
        id, mailbox, time, counts, problem, foundNothing() ? PassLegs.none() : spent);
  }

  /** When the latest began. */
  public Instant startedAt() {
    return time.startedAt();
  }

  /** When the latest ended. */
  public Instant endedAt() {
    return time.endedAt();
  }

  /** Whether the pass came to its end. */
  public boolean isGood() {
    return problem.isEmpty();
  }

  /** Whether it came to its end and had nothing to do. */
  public boolean foundNothing() {
    PassCounts.Beside nothing =
        PassCounts.Beside.nothing().plus(new PassCounts.Beside(0, 0, 0, 0, repeated()));
    return isGood() && counts.equals(PassCounts.none().with(nothing));
  }

  private long repeated() {
    return counts.beside().repeated();
  }

  /**
   * Both in one, where this pass found nothing as the one right before it did.
   *
   * @return empty where each has something to tell
   */
  public Optional<PassReport> joining(PassReport before) {
    boolean isSame =
        foundNothing()
            && before.foundNothing()
            && repeated() == before.repeated()
            && startedAt().isAfter(before.startedAt());
    Time both =
        new Time(startedAt(), endedAt(), before.time.since(), before.time.looks() + time.looks());
    return isSame
        ? Optional.of(new PassReport(before.id, mailbox, both, counts, problem))
        : Optional.empty();
  }
}

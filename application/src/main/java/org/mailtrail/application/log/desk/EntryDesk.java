package org.mailtrail.application.log.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.application.visibility.Sight;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;

/**
 * Changes entries: no change without its line in the entry's history and in the audit trail, all in
 * one transaction.
 */
public final class EntryDesk {
  private final InteractionLog log;
  private final EntryChanges changes;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final Sight sight;

  /** A desk over these books. */
  public EntryDesk(
      InteractionLog log,
      EntryChanges changes,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock) {
    this(log, changes, trail, unitOfWork, clock, Sight.everything());
  }

  private EntryDesk(
      InteractionLog log,
      EntryChanges changes,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock,
      Sight sight) {
    this.sight = sight;
    this.log = log;
    this.changes = changes;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** The same desk for somebody who sees no more than this. */
  public EntryDesk seenBy(Sight other) {
    return new EntryDesk(log, changes, trail, unitOfWork, clock, other);
  }

  /** The time of the desk's clock. */
  public Instant now() {
    return clock.instant();
  }

  /** The entry, if its message may be opened. */
  public DeskAnswer<InteractionLogEntry> openable(EntryNumber number) {
    return find(number)
        .then(
            entry ->
                sight.opens(entry.interaction().exchange().salesperson())
                    ? DeskAnswer.done(entry)
                    : DeskAnswer.refused(Refusal.notShared("the message of entry " + number)));
  }

  /** The entry, or that there is none, or that it is not shared. */
  public DeskAnswer<InteractionLogEntry> find(EntryNumber number) {
    return log.find(number)
        .map(
            entry ->
                sight.shows(entry.interaction().exchange().salesperson())
                    ? DeskAnswer.done(entry)
                    : DeskAnswer.<InteractionLogEntry>refused(Refusal.notShared("entry " + number)))
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("entry", number.toString())));
  }

  /** Changes an entry that exists; what stays as it is leaves no trace. */
  public DeskAnswer<InteractionLogEntry> change(
      EntryNumber number,
      Signature by,
      Function<InteractionLogEntry, DeskAnswer<InteractionLogEntry>> edit) {
    return inOneUnit(
        () -> find(number).then(before -> edit.apply(before).then(now -> keep(before, now, by))));
  }

  /** The same inside a unit of work that the caller has begun. */
  public DeskAnswer<InteractionLogEntry> keep(
      InteractionLogEntry before, InteractionLogEntry now, Signature by) {
    List<EntryChange> differences =
        EntryDifferences.between(before, now, by.who(), clock.instant());
    if (differences.isEmpty()) {
      return DeskAnswer.done(before);
    }
    return switch (changes.keep(before, now)) {
      case YES -> kept(now, by, differences);
      case OVERTAKEN -> DeskAnswer.refused(Refusal.overtaken("entry " + now.number()));
      case THERE_ALREADY -> DeskAnswer.refused(twin(now));
    };
  }

  private DeskAnswer<InteractionLogEntry> kept(
      InteractionLogEntry now, Signature by, List<EntryChange> differences) {
    differences.forEach(changes::note);
    note(now.interaction().mailbox(), by, differences.stream().map(EntryDesk::line).toList());
    return DeskAnswer.done(now);
  }

  private static AuditEntry.Change line(EntryChange change) {
    return new AuditEntry.Change(
        "entry " + change.entry() + " " + change.field(), change.from(), change.to());
  }

  private static Refusal twin(InteractionLogEntry now) {
    return new Refusal(
        "entry-there-already",
        "this message is logged already between "
            + now.interaction().exchange().salesperson()
            + " and "
            + now.interaction().exchange().contact(),
        "Cancel this entry instead, if it is wrong.");
  }

  /** Puts something down in the audit trail. */
  public void note(MailboxName mailbox, Signature by, List<AuditEntry.Change> lines) {
    trail.append(by.under(clock.instant(), mailbox, lines));
  }

  /** Does all of the work or, when it is refused or throws, nothing of it. */
  public <T> DeskAnswer<T> inOneUnit(Supplier<DeskAnswer<T>> work) {
    return DeskAnswer.inOneUnit(unitOfWork, work);
  }
}

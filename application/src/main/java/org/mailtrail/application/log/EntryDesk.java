package org.mailtrail.application.log;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.port.books.InteractionLog;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.application.port.setup.AuditEntry;
import org.mailtrail.application.port.setup.AuditTrail;
import org.mailtrail.application.setup.SetupDesk.Signature;
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

  /** A desk over these books. */
  public EntryDesk(
      InteractionLog log,
      EntryChanges changes,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.log = log;
    this.changes = changes;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** The time of the desk's clock. */
  public Instant now() {
    return clock.instant();
  }

  /** The entry, or that there is none. */
  public Reply<InteractionLogEntry> find(EntryNumber number) {
    return log.find(number)
        .map(Reply::done)
        .orElseGet(() -> Reply.refused(Refusal.unknown("entry", number.toString())));
  }

  /** Changes an entry that exists; what stays as it is leaves no trace. */
  public Reply<InteractionLogEntry> change(
      EntryNumber number,
      Signature by,
      Function<InteractionLogEntry, Reply<InteractionLogEntry>> edit) {
    return inOneUnit(
        () -> find(number).then(before -> edit.apply(before).then(now -> keep(before, now, by))));
  }

  /** The same inside a unit of work that the caller has begun. */
  public Reply<InteractionLogEntry> keep(
      InteractionLogEntry before, InteractionLogEntry now, Signature by) {
    List<EntryChange> differences =
        EntryDifferences.between(before, now, by.who(), clock.instant());
    if (differences.isEmpty()) {
      return Reply.done(before);
    }
    return switch (changes.keep(before, now)) {
      case YES -> kept(now, by, differences);
      case OVERTAKEN -> Reply.refused(Refusal.overtaken("entry " + now.number()));
      case THERE_ALREADY -> Reply.refused(twin(now));
    };
  }

  private Reply<InteractionLogEntry> kept(
      InteractionLogEntry now, Signature by, List<EntryChange> differences) {
    differences.forEach(changes::note);
    note(now.interaction().mailbox(), by, differences.stream().map(EntryDesk::line).toList());
    return Reply.done(now);
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
    trail.append(new AuditEntry(clock.instant(), by.who(), mailbox, by.action(), lines));
  }

  /** Does all of the work or, when it is refused or throws, nothing of it. */
  public <T> Reply<T> inOneUnit(Supplier<Reply<T>> work) {
    return Reply.inOneUnit(unitOfWork, work);
  }
}

package org.mailtrail.application.opportunity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.application.port.opportunity.Stages;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.application.visibility.Sight;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.opportunity.Stage;

/**
 * Changes opportunities: no change without its line in the opportunity's history and in the audit
 * trail, all in one transaction.
 */
public final class OpportunityDesk {
  /** The longest description, and the longest reason, that somebody may write, in characters. */
  public static final int LONGEST = 4_000;

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Opportunities opportunities;
  private final Stages stages;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final Sight sight;

  /** A desk over these books. */
  public OpportunityDesk(
      Opportunities opportunities,
      Stages stages,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock) {
    this(opportunities, stages, trail, unitOfWork, clock, Sight.everything());
  }

  private OpportunityDesk(
      Opportunities opportunities,
      Stages stages,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock,
      Sight sight) {
    this.sight = sight;
    this.opportunities = opportunities;
    this.stages = stages;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** The same desk for somebody who sees no more than this. */
  public OpportunityDesk seenBy(Sight other) {
    return new OpportunityDesk(opportunities, stages, trail, unitOfWork, clock, other);
  }

  /** Why it cannot be decided on that day. */
  static Optional<Refusal> objection(Optional<LocalDate> closingDate) {
    return closingDate
        .filter(day -> day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
        .map(
            day ->
                new Refusal(
                    "closing-date-out-of-range",
                    "the closing date is " + day + ", which nobody can mean",
                    "Write a day of the years " + FIRST_YEAR + " to " + LAST_YEAR + "."));
  }

  Instant now() {
    return clock.instant();
  }

  List<Stage> stages() {
    return stages.all();
  }

  /** The stage with this code, or that there is none. */
  DeskAnswer<Stage> stage(String code) {
    return stages.all().stream()
        .filter(stage -> stage.code().equals(code))
        .findFirst()
        .map(DeskAnswer::done)
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("stage", code)));
  }

  /** Changes an opportunity that exists and is open; what stays as it is leaves no trace. */
  DeskAnswer<Opportunity> change(
      OpportunityNumber number, Signature by, Function<Opportunity, DeskAnswer<Opportunity>> edit) {
    return DeskAnswer.inOneUnit(
        unitOfWork,
        () ->
            openOne(number)
                .then(
                    before ->
                        edit.apply(before)
                            .then(
                                now ->
                                    keep(
                                        now,
                                        OpportunityDifferences.between(
                                            before, now, by.who(), now()),
                                        by))));
  }

  private DeskAnswer<Opportunity> openOne(OpportunityNumber number) {
    return opportunities
        .find(number)
        .map(
            found ->
                !sight.shows(found.party().salesperson())
                    ? DeskAnswer.<Opportunity>refused(Refusal.notShared("opportunity " + number))
                    : found.isOpen() ? DeskAnswer.done(found) : closed(number))
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("opportunity", number.value())));
  }

  private static DeskAnswer<Opportunity> closed(OpportunityNumber number) {
    return DeskAnswer.refused(
        new Refusal(
            "opportunity-closed",
            "opportunity " + number + " is closed",
            "Create another one from an entry."));
  }

  /** Keeps an opportunity inside a unit of work that has begun. */
  DeskAnswer<Opportunity> keep(Opportunity now, List<OpportunityChange> changes, Signature by) {
    if (changes.isEmpty()) {
      return DeskAnswer.done(now);
    }
    if (!opportunities.keep(now, changes)) {
      return DeskAnswer.refused(Refusal.overtaken("opportunity " + now.number()));
    }
    note(AuditEntry.ALL_MAILBOXES, by, changes.stream().map(OpportunityDesk::line).toList());
    return DeskAnswer.done(now);
  }

  void note(MailboxName mailbox, Signature by, List<AuditEntry.Change> lines) {
    trail.append(by.under(now(), mailbox, lines));
  }

  private static AuditEntry.Change line(OpportunityChange change) {
    return new AuditEntry.Change(
        "opportunity " + change.opportunity() + " " + change.field(), change.from(), change.to());
  }

  /** Puts these stages in the place of those before. */
  void replaceStages(List<Stage> others, Signature by) {
    unitOfWork.run(
        () -> {
          String before = stages.all().toString();
          stages.replace(others);
          AuditEntry.Change line = new AuditEntry.Change("stages", before, others.toString());
          note(AuditEntry.ALL_MAILBOXES, by, List.of(line));
        });
  }
}

package org.mailtrail.application.people;

import java.time.Clock;
import java.util.List;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.application.port.people.Erasures.Extent;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.people.ContactNumber;

/**
 * Takes a contact out of the log for good, all of it in one transaction, so that no old mail brings
 * it back. The mail itself stays where it is, in Exchange. Cannot be undone.
 */
public final class EraseContact {
  private final Erasures erasures;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /** Erasing in these books, which share the unit of work. */
  public EraseContact(Erasures erasures, AuditTrail trail, UnitOfWork unitOfWork, Clock clock) {
    this.erasures = erasures;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * What it would concern; nothing is written. Refused like the act itself.
   *
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Extent> preview(ContactNumber number) {
    Extent extent = erasures.extent(number);
    if (extent.isNothing()) {
      return DeskAnswer.refused(Refusal.unknown("contact", number.value()));
    }
    return extent.open() > 0
        ? DeskAnswer.refused(stillOpen(number, extent.open()))
        : DeskAnswer.done(extent);
  }

  /**
   * Erases the contact. Refused where nothing is kept of it, where an opportunity of it is open,
   * and where the number was not typed once more.
   *
   * @param typed the number, as somebody typed it to say that it is meant
   * @param who who wants it
   * @return what was erased
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Extent> erase(ContactNumber number, String typed, String who) {
    if (!typed.strip().equals(number.value())) {
      return DeskAnswer.refused(notTyped(number));
    }
    Signature by = Signature.of(who, EraseContact.class);
    return DeskAnswer.inOneUnit(
        unitOfWork,
        () -> preview(number).then(extent -> DeskAnswer.done(erased(number, extent, by))));
  }

  /** The act is put down last: lines before it lose what they tell of the contact. */
  private Extent erased(ContactNumber number, Extent extent, Signature by) {
    erasures.erase(number, clock.instant());
    trail.append(
        by.under(
            clock.instant(),
            AuditEntry.ALL_MAILBOXES,
            List.of(new AuditEntry.Change("erased contact " + number, "", extent.toString()))));
    return extent;
  }

  private static Refusal stillOpen(ContactNumber number, long open) {
    return new Refusal(
        "opportunity-open",
        "contact " + number + " has open opportunities: " + open,
        "Close them first; what was closed keeps its number and values.");
  }

  private static Refusal notTyped(ContactNumber number) {
    return new Refusal(
        "number-not-typed",
        "contact " + number + " is erased only when its number is typed once more",
        "Type the number exactly; what is erased cannot be brought back.");
  }
}

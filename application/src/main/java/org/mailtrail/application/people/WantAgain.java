package org.mailtrail.application.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.address.EmailAddress;

/**
 * Lets addresses of contacts that were erased be somebody's again. Only mail received after this
 * day (UTC) is logged with them, never older mail.
 */
public final class WantAgain {
  private final Erasures erasures;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /** In these books, which share the unit of work. */
  public WantAgain(Erasures erasures, AuditTrail trail, UnitOfWork unitOfWork, Clock clock) {
    this.erasures = erasures;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Wants them again. Idempotent: who was wanted again before stays so since that day.
   *
   * @param who who wants it
   * @return how many of them had been erased
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public int want(Collection<EmailAddress> addresses, String who) {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    return unitOfWork.run(
        () -> {
          int again = erasures.wantAgain(addresses, tomorrow);
          if (again > 0) {
            note(again, tomorrow, Signature.of(who, WantAgain.class));
          }
          return again;
        });
  }

  private void note(int again, LocalDate day, Signature by) {
    AuditEntry.Change change =
        new AuditEntry.Change(
            "erased addresses wanted again from " + day, "", String.valueOf(again));
    trail.append(by.under(clock.instant(), AuditEntry.ALL_MAILBOXES, List.of(change)));
  }
}

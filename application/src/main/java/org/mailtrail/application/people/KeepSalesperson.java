package org.mailtrail.application.people;

import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.people.Salesperson;

/** Creates a salesperson, or changes the one with the same code. */
public final class KeepSalesperson {
  private final PeopleDesk desk;

  /** Keeps salespeople at this desk. */
  public KeepSalesperson(PeopleDesk desk) {
    this.desk = desk;
  }

  /**
   * Keeps the salesperson as given. Idempotent.
   *
   * @param who who wants it
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Salesperson> keep(Salesperson salesperson, String who) {
    if (salesperson.name().isBlank()) {
      return DeskAnswer.refused(
          new Refusal(
              "name-missing", "salesperson " + salesperson.code() + " has no name", "Give one."));
    }
    return desk.take(PeopleDesk.People.of(salesperson), Signature.of(who, KeepSalesperson.class))
        .then(taken -> DeskAnswer.done(salesperson));
  }
}

package org.mailtrail.application.opportunity;

import java.util.List;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.opportunity.Forecast;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.SalespersonCode;

/** Changes what is said and expected of an open opportunity. */
public final class ChangeOpportunity {
  private final OpportunityDesk desk;
  private final PeopleDirectory people;

  /** Changes at this desk. */
  public ChangeOpportunity(OpportunityDesk desk, PeopleDirectory people) {
    this.desk = desk;
    this.people = people;
  }

  /**
   * Changes it. Idempotent.
   *
   * @param wishes how it is to be
   * @param who who wants it
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Opportunity> change(OpportunityNumber number, Wishes wishes, String who) {
    return desk.change(
        number,
        Signature.of(who, ChangeOpportunity.class),
        before ->
            isThere(before, wishes.salesperson())
                ? DeskAnswer.done(
                    before.with(wishes.description(), wishes.salesperson(), wishes.forecast()))
                : DeskAnswer.refused(Refusal.unknown("salesperson", wishes.salesperson().value())));
  }

  /** Who has it already may be gone from the register. */
  private boolean isThere(Opportunity before, SalespersonCode wanted) {
    return before.party().salesperson().equals(wanted)
        || !people.salespeople(List.of(wanted)).isEmpty();
  }

  /**
   * How it is to be.
   *
   * @param description in words
   * @param salesperson who sells
   * @param forecast what is expected
   */
  public record Wishes(String description, SalespersonCode salesperson, Forecast forecast) {}
}

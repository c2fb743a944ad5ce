package org.mailtrail.application.opportunity;

import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;

/** Moves an open opportunity to another stage, whose chance it takes. */
public final class MoveOpportunity {
  private final OpportunityDesk desk;

  /** Moves at this desk. */
  public MoveOpportunity(OpportunityDesk desk) {
    this.desk = desk;
  }

  /**
   * Moves it. Idempotent.
   *
   * @param stage the code of a stage that is set up
   * @param who who wants it
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Opportunity> move(OpportunityNumber number, String stage, String who) {
    return desk.change(
        number,
        Signature.of(who, MoveOpportunity.class),
        before ->
            before.stage().equals(stage)
                ? DeskAnswer.done(before)
                : desk.stage(stage).then(found -> DeskAnswer.done(before.in(found))));
  }
}

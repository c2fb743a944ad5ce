package org.mailtrail.application.opportunity;

import org.mailtrail.application.log.Reply;
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
  public Reply<Opportunity> move(OpportunityNumber number, String stage, String who) {
    return desk.change(
        number,
        Signature.of(who, MoveOpportunity.class),
        before ->
            before.stage().equals(stage)
                ? Reply.done(before)
                : desk.stage(stage).then(found -> Reply.done(before.in(found))));
  }
}

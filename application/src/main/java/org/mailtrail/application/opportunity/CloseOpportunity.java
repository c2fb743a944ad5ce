package org.mailtrail.application.opportunity;

import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.opportunity.Closing;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;

/** Ends an open opportunity, won or lost, for a reason; for good. */
public final class CloseOpportunity {
  private final OpportunityDesk desk;

  /** Closes at this desk. */
  public CloseOpportunity(OpportunityDesk desk) {
    this.desk = desk;
  }

  /**
   * Closes it.
   *
   * @param won whether something was sold
   * @param reason why, in words; not blank, up to 4,000 characters
   * @param who who says so
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Opportunity> close(
      OpportunityNumber number, boolean won, String reason, String who) {
    if (reason.isBlank()) {
      return DeskAnswer.refused(
          new Refusal(
              "reason-missing",
              "opportunity " + number + " is closed for a reason, and none is given",
              "Say in a few words why it was " + (won ? "won" : "lost") + "."));
    }
    if (reason.length() > OpportunityDesk.LONGEST) {
      return DeskAnswer.refused(Refusal.tooLong("reason", reason, OpportunityDesk.LONGEST));
    }
    return desk.change(
        number,
        Signature.of(who, CloseOpportunity.class),
        before -> DeskAnswer.done(before.closed(new Closing(won, reason, desk.now()))));
  }
}

package org.mailtrail.application;

import org.mailtrail.application.opportunity.ChangeOpportunity;
import org.mailtrail.application.opportunity.CloseOpportunity;
import org.mailtrail.application.opportunity.CreateOpportunity;
import org.mailtrail.application.opportunity.ListOpportunities;
import org.mailtrail.application.opportunity.MoveOpportunity;
import org.mailtrail.application.opportunity.OpportunityDesk;
import org.mailtrail.application.opportunity.SetUpStages;
import org.mailtrail.application.opportunity.ShowOpportunity;
import org.mailtrail.application.plug.storage.KeptByHand;
import org.mailtrail.application.visibility.Sight;

/** Opportunities, and the stages that they go through: every use case is reached by its name. */
public final class Sales {
  private final Works works;
  private final Desk entries;
  private final KeptByHand kept;
  private final Sight sight;

  /** Of entries that are handled at this desk. */
  Sales(Works works, Desk entries) {
    this(works, entries, Sight.everything());
  }

  private Sales(Works works, Desk entries, Sight sight) {
    this.sight = sight;
    this.works = works;
    this.entries = entries;
    this.kept = works.storage().keptByHand();
  }

  /** The same for somebody who sees no more than this. */
  public Sales seenBy(Sight other) {
    return new Sales(works, entries.seenBy(other), other);
  }

  private OpportunityDesk desk() {
    return new OpportunityDesk(
            works.announcer().announcing(kept.opportunities()),
            kept.stages(),
            works.storage().keptSetups().trail(),
            works.storage().books().unitOfWork(),
            works.clock())
        .seenBy(sight);
  }

  /** Makes an opportunity of an entry. */
  public CreateOpportunity create() {
    return new CreateOpportunity(
        entries.entries(), desk(), kept.numberSeries(), kept.peopleDirectory());
  }

  /** Changes what is said and expected of one. */
  public ChangeOpportunity change() {
    return new ChangeOpportunity(desk(), kept.peopleDirectory());
  }

  /** Moves one to another stage. */
  public MoveOpportunity move() {
    return new MoveOpportunity(desk());
  }

  /** Closes one for good, as won or lost. */
  public CloseOpportunity close() {
    return new CloseOpportunity(desk());
  }

  /** Lists them page by page, with sums. */
  public ListOpportunities list() {
    return new ListOpportunities(kept.opportunities(), kept.stages(), kept.peopleDirectory())
        .seenBy(sight);
  }

  /** Shows one with its entries and its history. */
  public ShowOpportunity show() {
    return new ShowOpportunity(kept.opportunities(), kept.entries(), kept.peopleDirectory())
        .seenBy(sight);
  }

  /** Sets the stages of the sales cycle up. */
  public SetUpStages stages() {
    return new SetUpStages(desk());
  }
}

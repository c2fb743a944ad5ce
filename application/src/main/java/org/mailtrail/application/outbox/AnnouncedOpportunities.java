package org.mailtrail.application.outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.application.port.opportunity.StageSum;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;

/** Tells of each opportunity that is kept, with what was done to it. */
record AnnouncedOpportunities(
    Opportunities opportunities, BiConsumer<Opportunity, List<OpportunityChange>> told)
    implements Opportunities {
  @Override
  public Optional<Opportunity> find(OpportunityNumber number) {
    return opportunities.find(number);
  }

  @Override
  public boolean keep(Opportunity opportunity, List<OpportunityChange> changes) {
    boolean kept = opportunities.keep(opportunity, changes);
    if (kept) {
      told.accept(opportunity, changes);
    }
    return kept;
  }

  @Override
  public List<Opportunity> page(
      OpportunityFilter filter, Optional<OpportunityNumber> after, int atMost) {
    return opportunities.page(filter, after, atMost);
  }

  @Override
  public List<StageSum> sums(OpportunityFilter filter) {
    return opportunities.sums(filter);
  }

  @Override
  public List<OpportunityChange> history(OpportunityNumber number, int atMost) {
    return opportunities.history(number, atMost);
  }
}

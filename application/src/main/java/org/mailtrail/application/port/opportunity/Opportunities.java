package org.mailtrail.application.port.opportunity;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;

/**
 * The opportunities and their history; part of the books' unit of work. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface Opportunities {
  /** One opportunity. */
  Optional<Opportunity> find(OpportunityNumber number);

  /**
   * Keeps an opportunity and what was done to it, if nobody else changed it meanwhile: a version 0
   * must be new, and any other must follow the one that is kept.
   *
   * @return whether it was kept
   */
  boolean keep(Opportunity opportunity, List<OpportunityChange> changes);

  /**
   * One page of the opportunities that fit, highest number first.
   *
   * @param after the last one of the page before; empty for the first page
   */
  List<Opportunity> page(OpportunityFilter filter, Optional<OpportunityNumber> after, int atMost);

  /** How many of those that fit are in each stage, and what they are worth. */
  List<StageSum> sums(OpportunityFilter filter);

  /** What was done to the opportunity, the last first. */
  List<OpportunityChange> history(OpportunityNumber number, int atMost);
}

package org.mailtrail.application.opportunity;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.application.port.opportunity.StageSum;
import org.mailtrail.application.port.opportunity.Stages;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.visibility.Sight;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.opportunity.Stage;

/** Shows opportunities page by page, and what they come to in each stage. */
public final class ListOpportunities {
  private static final int MOST = 500;

  private final Opportunities opportunities;
  private final Stages stages;
  private final PeopleDirectory people;
  private final Sight sight;

  /** Lists these, with the names of these people. */
  public ListOpportunities(Opportunities opportunities, Stages stages, PeopleDirectory people) {
    this(opportunities, stages, people, Sight.everything());
  }

  private ListOpportunities(
      Opportunities opportunities, Stages stages, PeopleDirectory people, Sight sight) {
    this.sight = sight;
    this.opportunities = opportunities;
    this.stages = stages;
    this.people = people;
  }

  /** The same for somebody who sees no more than this. */
  public ListOpportunities seenBy(Sight other) {
    return new ListOpportunities(opportunities, stages, people, other);
  }

  /** The codes of the stages that there are. */
  public List<String> stageCodes() {
    return stages.all().stream().map(Stage::code).toList();
  }

  /**
   * The code of the stage that is meant, however its letters are written; one that is there no
   * longer counts while an opportunity stands in it.
   */
  public Optional<String> stage(String typed) {
    return stageCodes().stream()
        .filter(typed::equalsIgnoreCase)
        .findFirst()
        .or(() -> Optional.of(typed).filter(this::holds));
  }

  private boolean holds(String stage) {
    OpportunityFilter filter =
        new OpportunityFilter(
            Optional.empty(), Optional.empty(), Optional.of(stage), Optional.empty());
    return !opportunities.page(sight.of(filter), Optional.empty(), 1).isEmpty();
  }

  /**
   * One page, highest number first.
   *
   * @param after the last one of the page before; empty for the first page
   * @param atMost how many, 1 to 500
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public Page list(OpportunityFilter asked, Optional<OpportunityNumber> after, int atMost) {
    OpportunityFilter filter = sight.of(asked);
    int size = Math.max(1, Math.min(atMost, MOST));
    List<Opportunity> oneMore = opportunities.page(filter, after, size + 1);
    boolean hasMore = oneMore.size() > size;
    List<Opportunity> page = hasMore ? oneMore.subList(0, size) : oneMore;
    return new Page(
        page,
        hasMore ? Optional.of(page.get(size - 1).number()) : Optional.empty(),
        opportunities.sums(filter),
        stages.all());
  }

  /**
   * What the people of these are called now.
   *
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public PartyNames names(Page page) {
    return PartyNames.of(page.opportunities(), people);
  }

  /**
   * Some of the opportunities that fit, and sums of all that do.
   *
   * @param opportunities highest number first
   * @param next after which one the next page begins; empty on the last page
   * @param sums of each stage and currency
   * @param stages the stages that are set up, in order
   */
  public record Page(
      List<Opportunity> opportunities,
      Optional<OpportunityNumber> next,
      List<StageSum> sums,
      List<Stage> stages) {
    /** Copies the lists. */
    public Page {
      opportunities = List.copyOf(opportunities);
      sums = List.copyOf(sums);
      stages = List.copyOf(stages);
    }
  }
}

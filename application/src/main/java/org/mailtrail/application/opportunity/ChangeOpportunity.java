package org.mailtrail.application.opportunity;

import java.util.List;
import java.util.Optional;
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
            objection(before, wishes)
                .map(DeskAnswer::<Opportunity>refused)
                .orElseGet(
                    () ->
                        DeskAnswer.done(
                            before.with(
                                wishes.description(), wishes.salesperson(), wishes.forecast()))));
  }

  /** What stands there already may be longer: it came from a subject. */
  private Optional<Refusal> objection(Opportunity before, Wishes wishes) {
    String text = wishes.description();
    if (text.length() > OpportunityDesk.LONGEST && !text.equals(before.description())) {
      return Optional.of(Refusal.tooLong("description", text, OpportunityDesk.LONGEST));
    }
    if (!isThere(before, wishes.salesperson())) {
      return Optional.of(Refusal.unknown("salesperson", wishes.salesperson().value()));
    }
    return wishes.forecast().closingDate().equals(before.forecast().closingDate())
        ? Optional.empty()
        : OpportunityDesk.objection(wishes.forecast().closingDate());
  }

  /** Who has it already may be gone from the register. */
  private boolean isThere(Opportunity before, SalespersonCode wanted) {
    return before.party().salesperson().equals(wanted)
        || !people.salespeople(List.of(wanted)).isEmpty();
  }

  /**
   * How it is to be.
   *
   * @param description in words, up to 4,000 characters
   * @param salesperson who sells
   * @param forecast what is expected
   */
  public record Wishes(String description, SalespersonCode salesperson, Forecast forecast) {}
}

package org.mailtrail.web.opportunity;

import java.util.Optional;
import org.mailtrail.application.Sales;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.opportunity.ChangeOpportunity.Wishes;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.site.Visit;

/** Does with an opportunity what a form says; each answers why not, or nothing when it is done. */
final class OpportunityActs {
  private final Sales sales;

  OpportunityActs(Sales sales) {
    this.sales = sales;
  }

  Optional<Refusal> move(Opportunity it, Visit visit) {
    return refusal(
        sales
            .seenBy(visit.sight())
            .move()
            .move(it.number(), visit.field("stage").orElse(it.stage()), visit.who()));
  }

  /** What was seen may have been changed by somebody else, unless it was to just this. */
  Optional<Refusal> change(Opportunity it, Visit visit) {
    boolean isOld = visit.field("seen").filter(seen -> !seen.equals(state(it))).isPresent();
    return refusal(
        ForecastForm.of(visit)
            .then(
                form -> {
                  Wishes wishes = wishes(it, form, visit);
                  return isOld && !wishes.equals(asItIs(it))
                      ? DeskAnswer.refused(Refusal.overtaken("opportunity " + it.number()))
                      : sales
                          .seenBy(visit.sight())
                          .change()
                          .change(it.number(), wishes, visit.who());
                }));
  }

  static String state(Opportunity it) {
    return Integer.toHexString(asItIs(it).hashCode());
  }

  private static Wishes asItIs(Opportunity it) {
    return new Wishes(it.description(), it.party().salesperson(), it.forecast());
  }

  private static Wishes wishes(Opportunity it, ForecastForm form, Visit visit) {
    return new Wishes(
        visit.field("description").orElse(it.description()),
        visit.field("salesperson").map(SalespersonCode::new).orElse(it.party().salesperson()),
        form.forecast(it.forecast().chance()));
  }

  Optional<Refusal> close(Opportunity it, Visit visit) {
    boolean isWon = visit.field("won").orElse("").equals("yes");
    return refusal(
        sales
            .seenBy(visit.sight())
            .close()
            .close(it.number(), isWon, visit.field("reason").orElse(""), visit.who()));
  }

  private static Optional<Refusal> refusal(DeskAnswer<?> reply) {
    return reply.<Optional<Refusal>>match(done -> Optional.empty(), Optional::of);
  }
}

package org.mailtrail.web.opportunity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.Sales;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.opportunity.ListOpportunities;
import org.mailtrail.application.opportunity.ShowOpportunity.Card;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** The opportunities: all of them by stage, and each with what can be done. */
public final class OpportunityPages {
  private static final List<String> FIELDS =
      List.of("description", "salesperson", "amount", "currency", "chance", "closing", "reason");
  private static final int ROWS = 50;
  private static final int CONFLICT = 409;

  private final Sales sales;
  private final Supplier<List<Stage>> stages;

  /**
   * The pages over these.
   *
   * @param stages the sales cycle as it is set up
   */
  public OpportunityPages(Sales sales, Supplier<List<Stage>> stages) {
    this.sales = sales;
    this.stages = stages;
  }

  /** Their routes. */
  public List<Route> routes() {
    OpportunityActs acts = new OpportunityActs(sales);
    return List.of(
        Route.get("/opportunities", Admission.VIEWER, this::all),
        Route.get("/opportunities/{opportunity}", Admission.VIEWER, this::one),
        act("move", acts::move),
        act("change", acts::change),
        act("close", acts::close));
  }

  private Route act(String act, BiFunction<Opportunity, Visit, Optional<Refusal>> deed) {
    return Route.post(
        "/opportunities/{opportunity}/" + act,
        Admission.SALES,
        visit -> with(visit, card -> done(visit, card, act, deed)));
  }

  private Reply all(Visit visit) {
    ListOpportunities list = sales.seenBy(visit.sight()).list();
    OpportunityQuery query = OpportunityQuery.of(visit, list);
    ListOpportunities.Page page = list.list(query.filter(), query.last(), ROWS);
    return new Reply.Page(
        200,
        "opportunities",
        Map.of(
            "query",
            query,
            "page",
            page,
            "names",
            list.names(page),
            "stages",
            new StageNames(page.stages())));
  }

  private Reply one(Visit visit) {
    return with(visit, card -> shown(200, new OpportunityView(card, names(), "", "", Map.of())));
  }

  private Reply done(
      Visit visit, Card card, String act, BiFunction<Opportunity, Visit, Optional<Refusal>> deed) {
    return deed.apply(card.opportunity(), visit)
        .map(
            refusal ->
                shown(
                    CONFLICT,
                    new OpportunityView(
                        card, names(), act, RefusalWords.of(visit, refusal), entered(visit))))
        .orElseGet(() -> Reply.elsewhere("/opportunities/" + card.opportunity().number()));
  }

  private static Map<String, String> entered(Visit visit) {
    Map<String, String> entered = new HashMap<>();
    for (String field : FIELDS) {
      visit.field(field).ifPresent(value -> entered.put(field, value));
    }
    return entered;
  }

  private static Reply shown(int status, OpportunityView view) {
    return new Reply.Page(status, "opportunity", Map.of("view", view));
  }

  private StageNames names() {
    return new StageNames(stages.get());
  }

  private Reply with(Visit visit, Function<Card, Reply> page) {
    String text = visit.path("opportunity");
    return text.isBlank()
        ? NotThere.of(visit, "/opportunities")
        : sales
            .seenBy(visit.sight())
            .show()
            .show(new OpportunityNumber(text))
            .match(page, refusal -> NotThere.of(visit, "/opportunities/" + text, refusal));
  }
}

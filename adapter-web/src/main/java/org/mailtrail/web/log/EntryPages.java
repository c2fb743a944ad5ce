package org.mailtrail.web.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mailtrail.application.Desk;
import org.mailtrail.application.Sales;
import org.mailtrail.application.log.EntryCard;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.opportunity.OpportunityDraft;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.web.opportunity.ForecastForm;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** One entry: what is known of it, and what people do with it. */
public final class EntryPages {
  private static final List<String> FIELDS =
      List.of("comment", "contact", "salesperson", "description", "amount", "currency", "closing");
  private static final int CONFLICT = 409;

  private final Desk desk;
  private final Sales sales;

  /** The pages over these. */
  public EntryPages(Desk desk, Sales sales) {
    this.desk = desk;
    this.sales = sales;
  }

  /** Their routes. */
  public List<Route> routes() {
    EntryActs acts = new EntryActs(desk);
    return List.of(
        Route.get("/entries/{number}", Admission.VIEWER, this::entry),
        act("cancel", acts::cancel),
        act("evaluate", acts::evaluate),
        act("comment", acts::comment),
        act("reassign", acts::reassign),
        Route.post("/entries/{number}/opportunity", Admission.SALES, this::opportunity));
  }

  private Route act(String act, BiFunction<EntryNumber, Visit, Optional<Refusal>> deed) {
    return Route.post(
        "/entries/{number}/" + act,
        Admission.SALES,
        visit -> with(visit, card -> done(visit, card, act, deed)));
  }

  private Reply entry(Visit visit) {
    return with(visit, card -> Reply.page("entry", "view", EntryView.of(card)));
  }

  private Reply done(
      Visit visit,
      EntryCard card,
      String act,
      BiFunction<EntryNumber, Visit, Optional<Refusal>> deed) {
    return deed.apply(card.listed().entry().number(), visit)
        .map(refusal -> refused(visit, card, act, RefusalWords.of(visit, refusal)))
        .orElseGet(() -> Reply.elsewhere(address(visit)));
  }

  private Reply opportunity(Visit visit) {
    return with(visit, card -> created(visit, card));
  }

  private Reply created(Visit visit, EntryCard card) {
    EntryNumber number = card.listed().entry().number();
    return ForecastForm.of(visit)
        .then(
            form ->
                sales
                    .seenBy(visit.sight())
                    .create()
                    .create(number, draft(visit, form), visit.who()))
        .match(
            made -> Reply.elsewhere("/opportunities/" + made.number()),
            refusal -> refused(visit, card, "opportunity", RefusalWords.of(visit, refusal)));
  }

  private static OpportunityDraft draft(Visit visit, ForecastForm form) {
    return new OpportunityDraft(
        visit.field("description"),
        Optional.empty(),
        form.value(),
        form.chance(),
        form.closingDate());
  }

  private static Reply refused(Visit visit, EntryCard card, String act, String problem) {
    Map<String, String> entered = new HashMap<>();
    for (String field : FIELDS) {
      if (!visit.raw(field).isEmpty()) {
        entered.put(field, visit.raw(field));
      }
    }
    return new Reply.Page(
        CONFLICT, "entry", Map.of("view", new EntryView(card, act, problem, entered)));
  }

  private Reply with(Visit visit, Function<EntryCard, Reply> page) {
    String text = visit.path("number");
    if (!text.matches("[1-9]\\d{0,17}")) {
      return NotThere.of(visit, address(visit));
    }
    return desk.seenBy(visit.sight())
        .show()
        .show(new EntryNumber(Long.parseLong(text)))
        .match(page, refusal -> NotThere.of(visit, address(visit), refusal));
  }

  private static String address(Visit visit) {
    return "/entries/" + visit.path("number");
  }
}

package org.mailtrail.web.api;

import java.util.List;
import java.util.Set;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.Sales;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.opportunity.ChangeOpportunity.Wishes;
import org.mailtrail.application.opportunity.ListOpportunities;
import org.mailtrail.application.opportunity.OpportunityDesk;
import org.mailtrail.application.opportunity.OpportunityDraft;
import org.mailtrail.application.opportunity.ShowOpportunity;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.application.port.opportunity.OpportunityFilter.State;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.api.shape.SalesShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.opportunity.ForecastFields;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Route;

/** Opportunities. */
final class SalesApi {
  private final Mailtrail mailtrail;

  SalesApi(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  List<Route> routes() {
    return List.of(
        moveOpportunity(),
        changeOpportunity(),
        closeOpportunity(),
        listOpportunities(),
        showOpportunity(),
        createOpportunity());
  }

  private Route moveOpportunity() {
    return act("move")
        .does("moveOpportunity", "Moves an opportunity to another stage.")
        .needs("stage", FieldShapes.SHORT_NAME, "The code of the stage.")
        .answers(
            SalesShapes.OPPORTUNITY,
            call ->
                call.done(
                    sales(call)
                        .move()
                        .move(number(call), call.sent().text("stage").orElseThrow(), call.who())));
  }

  private Route changeOpportunity() {
    return ForecastFields.taken(act("change"))
        .does("changeOpportunity", "Changes what is said; what is left out stays.")
        .takes("description", Shapes.text(), "In words, up to 4,000 characters.")
        .takes("salesperson", FieldShapes.CODE, "The code of who sells.")
        .answers(SalesShapes.OPPORTUNITY, this::changed);
  }

  private Route closeOpportunity() {
    return act("close")
        .does("closeOpportunity", "Closes an opportunity for good.")
        .needs("won", Shapes.flag(), "Whether something was sold.")
        .needs("reason", Shapes.text(0, OpportunityDesk.LONGEST), "Why, in words.")
        .answers(SalesShapes.OPPORTUNITY, call -> call.done(closed(call)));
  }

  private Route listOpportunities() {
    return ApiEndpoint.get("/opportunities", Admission.VIEWER)
        .does("listOpportunities", "Lists opportunities, highest number first, with sums.")
        .query("state", Shapes.nameOf(State.class), "Only those that stand like this.")
        .query("stage", Shapes.text(), "Only in the stage with this code.")
        .query("contact", Shapes.text(), "Only with this contact.")
        .query("salesperson", Shapes.text(), "Only of this salesperson.")
        .inPages()
        .answers(SalesShapes.PAGE, this::page);
  }

  private Route showOpportunity() {
    return one(ApiEndpoint.get("/opportunities/{opportunity}", Admission.VIEWER))
        .does("showOpportunity", "Shows an opportunity with its entries and its history.")
        .answers(SalesShapes.CARD, this::card);
  }

  private Route createOpportunity() {
    return ForecastFields.taken(
            EntryApi.one(ApiEndpoint.post("/entries/{number}/opportunity", Admission.SALES)))
        .does("createOpportunity", "Creates an opportunity of an entry.")
        .takes(
            "description",
            Shapes.text(0, OpportunityDesk.LONGEST),
            "In words; the message's subject if left out.")
        .takes("stage", FieldShapes.SHORT_NAME, "The code of a stage; the first if left out.")
        .answers(SalesShapes.OPPORTUNITY, this::created);
  }

  private static ApiEndpoint act(String act) {
    return one(ApiEndpoint.post("/opportunities/{opportunity}/" + act, Admission.SALES));
  }

  private static ApiEndpoint one(ApiEndpoint endpoint) {
    return endpoint.path("opportunity", Shapes.text(), "The opportunity's number.");
  }

  private Sales sales(Call call) {
    return mailtrail.sales().seenBy(call.visit().sight());
  }

  private static OpportunityNumber number(Call call) {
    return new OpportunityNumber(call.path("opportunity"));
  }

  private SalesShapes.NamedPage page(Call call) {
    ListOpportunities list = sales(call).list();
    OpportunityFilter filter =
        new OpportunityFilter(
            call.query("contact", ContactNumber::new),
            call.query("salesperson", code -> Set.of(new SalespersonCode(code))),
            new QueryReader(call.visit()).known("stage", list::stage, list::stageCodes),
            call.query("state", State::valueOf));
    ListOpportunities.Page page =
        list.list(filter, call.query("after", OpportunityNumber::new), call.limit());
    return new SalesShapes.NamedPage(page, list.names(page));
  }

  private ShowOpportunity.Card card(Call call) {
    return call.done(sales(call).show().show(number(call)));
  }

  private Opportunity created(Call call) {
    OpportunityDraft draft =
        new OpportunityDraft(
            call.sent().text("description"),
            call.sent().text("stage"),
            ForecastFields.value(call),
            ForecastFields.chance(call),
            ForecastFields.closingDate(call));
    return call.done(sales(call).create().create(EntryApi.number(call), draft, call.who()));
  }

  private Opportunity changed(Call call) {
    Opportunity before = card(call).opportunity();
    Wishes wishes =
        new Wishes(
            call.sent().text("description").orElse(before.description()),
            call.sent()
                .text("salesperson", SalespersonCode::new)
                .orElse(before.party().salesperson()),
            ForecastFields.changed(call, before.forecast()));
    return call.done(sales(call).change().change(number(call), wishes, call.who()));
  }

  private DeskAnswer<Opportunity> closed(Call call) {
    return sales(call)
        .close()
        .close(
            number(call),
            call.sent().flag("won").orElseThrow(),
            call.sent().text("reason").orElseThrow(),
            call.who());
  }
}

package org.mailtrail.web.api;

import java.time.ZoneOffset;
import java.util.List;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.people.FindPeople;
import org.mailtrail.application.people.KeepTeam;
import org.mailtrail.application.people.ShowPerson.Card;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.api.shape.PeopleShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.people.KeepPeople;
import org.mailtrail.web.people.PersonForm;
import org.mailtrail.web.people.PersonView;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Salespeople and their teams: found, shown, made and changed. */
final class SalespersonApi {
  private final Mailtrail mailtrail;
  private final KeepPeople keep;

  SalespersonApi(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
    this.keep = new KeepPeople(mailtrail);
  }

  List<Route> routes() {
    return List.of(
        // before the others: a code may have slashes in it
        keepTeam(), listSalespeople(), showSalesperson(), createSalesperson(), changeSalesperson());
  }

  private Route keepTeam() {
    return one(ApiEndpoint.post("/salespeople/<salesperson>/team", Admission.ADMIN))
        .does("keepTeam", "Says in which team a salesperson is.")
        .needs("team", Shapes.text(0, KeepTeam.LONGEST), "The team's code; blank for none.")
        .answers(PeopleShapes.TEAM, this::team);
  }

  private Route listSalespeople() {
    return ApiEndpoint.get("/salespeople", Admission.VIEWER)
        .does("listSalespeople", "Lists the salespeople, by code, page by page.")
        .query("text", Shapes.text(), "Only those in whose texts this stands.")
        .inPages()
        .answers(PeopleShapes.SALESPEOPLE, this::salespeople);
  }

  private Route showSalesperson() {
    return one(ApiEndpoint.get("/salespeople/<salesperson>", Admission.VIEWER))
        .does("showSalesperson", "Shows a salesperson, with how many entries there are by month.")
        .answers(PeopleShapes.SALESPERSON_CARD, this::card);
  }

  private Route createSalesperson() {
    return fields(ApiEndpoint.post("/salespeople", Admission.ADMIN))
        .does("createSalesperson", "Creates a salesperson.")
        .needs("code", FieldShapes.CODE, "The salesperson's code.")
        .answers(PeopleShapes.SALESPERSON, this::created);
  }

  private Route changeSalesperson() {
    return fields(one(ApiEndpoint.post("/salespeople/<salesperson>", Admission.ADMIN)))
        .does("changeSalesperson", "Makes a salesperson as is said.")
        .answers(PeopleShapes.SALESPERSON, this::changed);
  }

  private static ApiEndpoint one(ApiEndpoint endpoint) {
    return endpoint.path("salesperson", Shapes.text(), "The salesperson's code.");
  }

  private static ApiEndpoint fields(ApiEndpoint endpoint) {
    return endpoint
        .needs("name", FieldShapes.NAME, "The name.")
        .takes("addresses", Shapes.many(FieldShapes.ADDRESS), "The addresses.");
  }

  private static SalespersonCode code(Call call) {
    return new SalespersonCode(call.path("salesperson"));
  }

  private FindPeople.Page<Salesperson, SalespersonCode> salespeople(Call call) {
    return mailtrail
        .people()
        .find()
        .salespeople(
            call.visit().query("text").orElse(""),
            call.query("after", SalespersonCode::new),
            call.limit());
  }

  private Card<Salesperson> card(Call call) {
    return call.there(
        mailtrail
            .people()
            .show()
            .salesperson(
                code(call),
                call.visit().sight().of(EntryFilter.all()),
                PersonView.months(mailtrail.clock(), ZoneOffset.UTC)));
  }

  private String team(Call call) {
    return call.done(
        mailtrail
            .people()
            .keepTeam()
            .keep(code(call), call.sent().text("team").orElseThrow(), call.who()));
  }

  private Salesperson created(Call call) {
    return kept(call, true, call.sent().text("code").orElse(""));
  }

  private Salesperson changed(Call call) {
    return kept(call, false, card(call).person().code().value());
  }

  private Salesperson kept(Call call, boolean isNew, String code) {
    List<PersonForm.Line> lines =
        call.sent().texts("addresses").stream()
            .map(address -> new PersonForm.Line(address, "", ""))
            .toList();
    PersonForm form =
        new PersonForm(
            isNew,
            code.strip(),
            call.sent().text("name").orElse(""),
            "",
            Contact.Standing.OPEN.name(),
            lines);
    return call.done(keep.salesperson(form, "", call.who()));
  }
}

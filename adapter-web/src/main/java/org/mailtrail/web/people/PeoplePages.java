package org.mailtrail.web.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.people.ShowPerson.Card;
import org.mailtrail.application.people.ShowPerson.Months;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Who is known: lists, cards, and the forms that change them. */
public final class PeoplePages {
  private static final int LATEST = 20;
  private static final int CONFLICT = 409;

  private final Mailtrail mailtrail;
  private final KeepPeople keep;

  /** The pages over these people and their log. */
  public PeoplePages(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
    this.keep = new KeepPeople(mailtrail);
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/people", Admission.VIEWER, this::list),
        Route.get("/people/found/{kind}", Admission.VIEWER, this::found),
        Route.get("/people/contact/<contact>", Admission.VIEWER, visit -> contact(visit, 200, "")),
        Route.get(
            "/people/salesperson/<salesperson>",
            Admission.VIEWER,
            visit -> salesperson(visit, new SalespersonCode(visit.path("salesperson")), 200, "")),
        Route.get("/people/new-contact", Admission.SALES, visit -> form("contact")),
        Route.get("/people/new-salesperson", Admission.ADMIN, visit -> form("salesperson")),
        Route.post("/people/contact", Admission.SALES, this::keepContact),
        Route.post("/people/salesperson", Admission.ADMIN, this::keepSalesperson),
        Route.post("/people/team", Admission.ADMIN, this::keepTeam));
  }

  private Reply list(Visit visit) {
    return Reply.page("people", "page", PeopleList.of(PeopleQuery.of(visit), mailtrail.people()));
  }

  private Reply found(Visit visit) {
    String kind = visit.path("kind");
    return Found.KINDS.contains(kind)
        ? Reply.page(
            "people-found",
            "found",
            Found.of(mailtrail.people().find(), kind, visit.query(kind).orElse("")))
        : NotThere.of(visit, "/people/found/" + kind);
  }

  private static Reply form(String kind) {
    return form(kind, 200, PersonForm.blank(), "");
  }

  private static Reply form(String kind, int status, PersonForm form, String problem) {
    return new Reply.Page(
        status, "person-new", Map.of("kind", kind, "form", form, "problem", problem));
  }

  private Reply contact(Visit visit, int status, String problem) {
    ContactNumber number = new ContactNumber(visit.path("contact"));
    return card(visit, number)
        .<Reply>map(card -> contact(visit, card, PersonForm.of(card.person()), status, problem))
        .orElseGet(() -> NotThere.of(visit, PeopleList.card(number)));
  }

  private Optional<Card<Contact>> card(Visit visit, ContactNumber number) {
    return mailtrail
        .people()
        .show()
        .contact(number, visit.sight().of(EntryFilter.all()), months(visit));
  }

  private Reply contact(
      Visit visit, Card<Contact> card, PersonForm form, int status, String problem) {
    EntryFilter filter = EntryFilter.all().contact(card.person().number());
    return new Reply.Page(
        status,
        "contact",
        Map.of("contact", card.person(), "view", view(visit, form, problem, card, filter)));
  }

  private PersonView view(
      Visit visit, PersonForm form, String problem, Card<?> card, EntryFilter filter) {
    return PersonView.of(
        form,
        problem,
        card,
        mailtrail.desk().seenBy(visit.sight()).list().list(filter, Optional.empty(), LATEST));
  }

  private Reply salesperson(Visit visit, SalespersonCode code, int status, String problem) {
    return card(visit, code)
        .<Reply>map(card -> salesperson(visit, card, PersonForm.of(card.person()), status, problem))
        .orElseGet(() -> NotThere.of(visit, PeopleList.card(code)));
  }

  private Optional<Card<Salesperson>> card(Visit visit, SalespersonCode code) {
    return mailtrail
        .people()
        .show()
        .salesperson(code, visit.sight().of(EntryFilter.all()), months(visit));
  }

  private Months months(Visit visit) {
    return PersonView.months(mailtrail.clock(), visit.frame().zone());
  }

  private Reply salesperson(
      Visit visit, Card<Salesperson> card, PersonForm form, int status, String problem) {
    EntryFilter filter = EntryFilter.all().salesperson(card.person().code());
    SalespersonCode code = card.person().code();
    return new Reply.Page(
        status,
        "salesperson",
        Map.of(
            "person",
            card.person(),
            "view",
            view(visit, form, problem, card, filter),
            "team",
            mailtrail.people().keepTeam().team(code).orElse("")));
  }

  private Reply keepContact(Visit visit) {
    PersonForm form = PersonForm.of(visit);
    return keep.contact(form, visit)
        .match(
            kept -> Reply.elsewhere(PeopleList.card(kept.number())),
            again(
                visit,
                form,
                problem ->
                    card(visit, new ContactNumber(form.key()))
                        .map(card -> contact(visit, card, form, CONFLICT, problem)),
                "contact"));
  }

  private Reply keepSalesperson(Visit visit) {
    PersonForm form = PersonForm.of(visit);
    return keep.salesperson(form, visit)
        .match(
            kept -> Reply.elsewhere(PeopleList.card(kept.code())),
            again(
                visit,
                form,
                problem ->
                    card(visit, new SalespersonCode(form.key()))
                        .map(card -> salesperson(visit, card, form, CONFLICT, problem)),
                "salesperson"));
  }

  private Reply keepTeam(Visit visit) {
    SalespersonCode code = new SalespersonCode(visit.field("salesperson").orElse("-"));
    return mailtrail
        .people()
        .keepTeam()
        .keep(code, visit.field("team").orElse(""), visit.who())
        .match(
            kept -> Reply.elsewhere(PeopleList.card(code)),
            refusal -> salesperson(visit, code, CONFLICT, RefusalWords.of(visit, refusal)));
  }

  /** The page from which the form came, with what was typed and why it was refused. */
  private static Function<Refusal, Reply> again(
      Visit visit, PersonForm form, Function<String, Optional<Reply>> card, String kind) {
    return refusal -> {
      String problem = RefusalWords.of(visit, refusal);
      return Optional.of(form)
          .filter(sent -> !sent.isNew() && !sent.key().isEmpty())
          .flatMap(sent -> card.apply(problem))
          .orElseGet(() -> form(kind, CONFLICT, form, problem));
    };
  }
}

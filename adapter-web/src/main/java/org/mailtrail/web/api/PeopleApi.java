package org.mailtrail.web.api;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.people.PeopleDifferences;
import org.mailtrail.application.people.ShowPerson.Card;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.formats.csv.CsvSource;
import org.mailtrail.formats.people.PeopleFileException;
import org.mailtrail.formats.people.PeopleReader;
import org.mailtrail.web.api.shape.PeopleShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.people.KeepPeople;
import org.mailtrail.web.people.PersonForm;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Contacts, salespeople and companies: found, shown, made, changed and imported. */
final class PeopleApi {
  private static final int LARGEST_FILE = 25_000_000;
  private static final int MONTHS = 12;

  private final Mailtrail mailtrail;
  private final KeepPeople keep;

  PeopleApi(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
    this.keep = new KeepPeople(mailtrail);
  }

  List<Route> routes() {
    return List.of(
        // before the others: a code may have slashes in it
        ApiEndpoint.post("/salespeople/<salesperson>/team", Admission.ADMIN)
            .does("keepTeam", "Says in which team a salesperson is.")
            .path("salesperson", Shapes.text(), "The salesperson's code.")
            .needs("team", Shapes.text(), "The team's code; blank for none.")
            .answers(PeopleShapes.TEAM, this::team),
        list("/contacts", "listContacts", "contacts, by number")
            .query("company", Shapes.text(), "Only of this company.")
            .answers(PeopleShapes.CONTACTS, this::contacts),
        ApiEndpoint.get("/contacts/<contact>", Admission.VIEWER)
            .does("showContact", "Shows a contact, with how many entries there are by month.")
            .path("contact", Shapes.text(), "The contact's number.")
            .answers(PeopleShapes.CONTACT_CARD, call -> contact(call, call.path("contact"))),
        contact(ApiEndpoint.post("/contacts", Admission.SALES))
            .does("createContact", "Creates a contact; without a number it gets the next one.")
            .takes("number", Shapes.text(), "The contact's number.")
            .answers(PeopleShapes.CONTACT, call -> contact(call, true, "number", call::text)),
        contact(ApiEndpoint.post("/contacts/<contact>", Admission.SALES))
            .does("changeContact", "Makes a contact as is said; what is left out is taken away.")
            .path("contact", Shapes.text(), "The contact's number.")
            .answers(
                PeopleShapes.CONTACT,
                call -> contact(call, false, "contact", name -> Optional.of(call.path(name)))),
        list("/salespeople", "listSalespeople", "salespeople, by code")
            .answers(PeopleShapes.SALESPEOPLE, this::salespeople),
        ApiEndpoint.get("/salespeople/<salesperson>", Admission.VIEWER)
            .does(
                "showSalesperson", "Shows a salesperson, with how many entries there are by month.")
            .path("salesperson", Shapes.text(), "The salesperson's code.")
            .answers(PeopleShapes.SALESPERSON_CARD, this::salesperson),
        salesperson(ApiEndpoint.post("/salespeople", Admission.ADMIN))
            .does("createSalesperson", "Creates a salesperson.")
            .needs("code", Shapes.text(), "The salesperson's code.")
            .answers(PeopleShapes.SALESPERSON, call -> salesperson(call, true, "code", call::text)),
        salesperson(ApiEndpoint.post("/salespeople/<salesperson>", Admission.ADMIN))
            .does("changeSalesperson", "Makes a salesperson as is said.")
            .path("salesperson", Shapes.text(), "The salesperson's code.")
            .answers(
                PeopleShapes.SALESPERSON,
                call ->
                    salesperson(call, false, "salesperson", name -> Optional.of(call.path(name)))),
        list("/companies", "listCompanies", "companies of contacts, by name")
            .answers(PeopleShapes.COMPANIES, this::companies),
        files(ApiEndpoint.post("/people/preview", Admission.ADMIN))
            .does("previewPeople", "Tells what taking files of people in would come to.")
            .answers(
                PeopleShapes.DIFFERENCES, call -> mailtrail.people().preview().preview(read(call))),
        files(ApiEndpoint.post("/people/import", Admission.ADMIN))
            .does(
                "importPeople",
                "Takes files of people in: all of them or, if one is wrong, nobody.")
            .answers(PeopleShapes.DIFFERENCES, this::taken));
  }

  private static ApiEndpoint list(String path, String name, String whom) {
    return ApiEndpoint.get(path, Admission.VIEWER)
        .does(name, "Lists the " + whom + ", page by page.")
        .query("text", Shapes.text(), "Only those in whose texts this stands.")
        .query("after", Shapes.text(), "What the page before told as next.")
        .query("limit", Shapes.whole(), "How many, 1 to 500; 100 if it is not said.");
  }

  private static ApiEndpoint contact(ApiEndpoint endpoint) {
    return endpoint
        .needs("name", Shapes.text(), "The name.")
        .takes("company", Shapes.text(), "The company's name; left out for a private person.")
        .takes("standing", Shapes.nameOf(Contact.Standing.class), "OPEN if it is not said.")
        .takes("addresses", Shapes.many(PeopleShapes.ADDRESS), "The addresses.");
  }

  private static ApiEndpoint salesperson(ApiEndpoint endpoint) {
    return endpoint
        .needs("name", Shapes.text(), "The name.")
        .takes("addresses", Shapes.many(Shapes.text()), "The addresses.");
  }

  private static ApiEndpoint files(ApiEndpoint endpoint) {
    return endpoint
        .upTo(LARGEST_FILE)
        .takes("salespeople", Shapes.text(), "A CSV file of salespeople, as text.")
        .takes("contacts", Shapes.text(), "A CSV file of contacts, as text.")
        .takes("ignored", Shapes.many(Shapes.text()), "Columns that are passed over.");
  }

  private org.mailtrail.application.people.FindPeople.Page<Contact, ContactNumber> contacts(
      Call call) {
    ContactSearch search =
        new ContactSearch(call.visit().query("text").orElse(""), call.visit().query("company"));
    return mailtrail
        .people()
        .find()
        .contacts(search, call.query("after", ContactNumber::new), call.limit());
  }

  private org.mailtrail.application.people.FindPeople.Page<Salesperson, SalespersonCode>
      salespeople(Call call) {
    return mailtrail
        .people()
        .find()
        .salespeople(
            call.visit().query("text").orElse(""),
            call.query("after", SalespersonCode::new),
            call.limit());
  }

  private org.mailtrail.application.people.FindPeople.Page<
          org.mailtrail.application.port.people.PeopleDirectory.Company, String>
      companies(Call call) {
    return mailtrail
        .people()
        .find()
        .companies(
            call.visit().query("text").orElse(""), call.visit().query("after"), call.limit());
  }

  private YearMonth since() {
    return YearMonth.from(mailtrail.clock().instant().atZone(ZoneOffset.UTC))
        .minusMonths(MONTHS - 1L);
  }

  private Card<Contact> contact(Call call, String number) {
    return call.there(
        mailtrail
            .people()
            .show()
            .contact(
                new ContactNumber(number), call.visit().sight().of(EntryFilter.all()), since()));
  }

  private Card<Salesperson> salesperson(Call call) {
    return call.there(
        mailtrail
            .people()
            .show()
            .salesperson(
                new SalespersonCode(call.path("salesperson")),
                call.visit().sight().of(EntryFilter.all()),
                since()));
  }

  private String team(Call call) {
    return call.done(
        mailtrail
            .people()
            .keepTeam()
            .keep(
                new SalespersonCode(call.path("salesperson")),
                call.text("team").orElseThrow(),
                call.who()));
  }

  private Contact contact(
      Call call, boolean isNew, String key, Function<String, Optional<String>> place) {
    String number = place.apply(key).orElse("");
    if (!isNew) {
      contact(call, number);
    }
    return call.done(
        keep.contact(
            form(
                call,
                isNew,
                number,
                call.objects("addresses").stream().map(PeopleApi::line).toList()),
            call.who()));
  }

  private Salesperson salesperson(
      Call call, boolean isNew, String key, Function<String, Optional<String>> place) {
    if (!isNew) {
      salesperson(call);
    }
    List<PersonForm.Line> lines =
        call.texts("addresses").stream()
            .map(address -> new PersonForm.Line(address, "", ""))
            .toList();
    return call.done(
        keep.salesperson(form(call, isNew, place.apply(key).orElse(""), lines), call.who()));
  }

  private static PersonForm form(
      Call call, boolean isNew, String key, List<PersonForm.Line> lines) {
    Contact.Standing standing =
        call.text("standing", Contact.Standing::valueOf).orElse(Contact.Standing.OPEN);
    return new PersonForm(
        isNew,
        key.strip(),
        call.text("name").orElse(""),
        call.text("company").orElse(""),
        standing.name(),
        lines);
  }

  private static PersonForm.Line line(Call address) {
    return new PersonForm.Line(
        address.text("address").orElse(""),
        address.text("validFrom").orElse(""),
        address.text("validTo").orElse(""));
  }

  private PeopleDesk.People read(Call call) {
    try {
      return new PeopleReader()
          .reading(java.nio.charset.StandardCharsets.UTF_8, call.texts("ignored"))
          .read(source(call, "salespeople"), source(call, "contacts"));
    } catch (PeopleFileException wrong) {
      throw call.trouble(
          422,
          "people-unusable",
          String.join(" ", wrong.problems().stream().limit(20).toList()),
          call.visit().say("api.people.remedy"));
    }
  }

  private static Optional<CsvSource> source(Call call, String name) {
    return call.text(name)
        .map(text -> CsvSource.of(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private PeopleDifferences taken(Call call) {
    return call.done(mailtrail.people().take().take(read(call), call.who()));
  }
}

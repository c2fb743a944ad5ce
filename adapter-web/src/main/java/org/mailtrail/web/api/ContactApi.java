package org.mailtrail.web.api;

import java.time.ZoneOffset;
import java.util.List;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.people.FindPeople;
import org.mailtrail.application.people.ShowPerson.Card;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.people.Erasures.Extent;
import org.mailtrail.application.port.people.PeopleDirectory.Company;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.web.api.shape.PeopleShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.endpoint.Sent;
import org.mailtrail.web.people.KeepPeople;
import org.mailtrail.web.people.PersonForm;
import org.mailtrail.web.people.PersonView;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Contacts and their companies: found, shown, made and changed. */
final class ContactApi {
  private final Mailtrail mailtrail;
  private final KeepPeople keep;

  ContactApi(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
    this.keep = new KeepPeople(mailtrail);
  }

  List<Route> routes() {
    return List.of(
        // before the others: a number may have slashes in it
        previewErasure(),
        eraseContact(),
        listContacts(),
        showContact(),
        createContact(),
        changeContact(),
        listCompanies());
  }

  private Route previewErasure() {
    return one(ApiEndpoint.get("/contacts/<contact>/erasure", Admission.ADMIN))
        .does("previewErasure", "Tells what erasing a contact would concern; writes nothing.")
        .answers(PeopleShapes.ERASURE, this::wouldErase);
  }

  private Route eraseContact() {
    return one(ApiEndpoint.post("/contacts/<contact>/erase", Admission.ADMIN))
        .does("eraseContact", "Erases a contact for good; this cannot be undone.")
        .needs("confirm", FieldShapes.CODE, "The contact's number once more.")
        .answers(PeopleShapes.ERASURE, this::erased);
  }

  private Route listContacts() {
    return ApiEndpoint.get("/contacts", Admission.VIEWER)
        .does("listContacts", "Lists the contacts, by number, page by page.")
        .query("text", Shapes.text(), "Only those in whose texts this stands.")
        .inPages()
        .query("company", Shapes.text(), "Only of this company.")
        .answers(PeopleShapes.CONTACTS, this::contacts);
  }

  private Route showContact() {
    return one(ApiEndpoint.get("/contacts/<contact>", Admission.VIEWER))
        .does("showContact", "Shows a contact, with how many entries there are by month.")
        .answers(PeopleShapes.CONTACT_CARD, this::card);
  }

  private Route createContact() {
    return fields(ApiEndpoint.post("/contacts", Admission.SALES))
        .does("createContact", "Creates a contact; without a number it gets the next one.")
        .takes("number", FieldShapes.CODE, "The contact's number.")
        .answers(PeopleShapes.CONTACT, this::created);
  }

  private Route changeContact() {
    return fields(one(ApiEndpoint.post("/contacts/<contact>", Admission.SALES)))
        .does(
            "changeContact",
            "Makes a contact as is said; what is left out is taken away, but for a block.")
        .answers(PeopleShapes.CONTACT, this::changed);
  }

  private Route listCompanies() {
    return ApiEndpoint.get("/companies", Admission.VIEWER)
        .does("listCompanies", "Lists the companies of contacts, by name, page by page.")
        .query("text", Shapes.text(), "Only those in whose texts this stands.")
        .inPages()
        .answers(PeopleShapes.COMPANIES, this::companies);
  }

  private static ApiEndpoint one(ApiEndpoint endpoint) {
    return endpoint.path("contact", Shapes.text(), "The contact's number.");
  }

  private static ContactNumber number(Call call) {
    return new ContactNumber(call.path("contact"));
  }

  private Extent wouldErase(Call call) {
    return call.done(mailtrail.people().erase().preview(number(call)));
  }

  private Extent erased(Call call) {
    return call.done(
        mailtrail
            .people()
            .erase()
            .erase(number(call), call.sent().text("confirm").orElseThrow(), call.who()));
  }

  private static ApiEndpoint fields(ApiEndpoint endpoint) {
    return endpoint
        .needs("name", FieldShapes.NAME, "The name.")
        .takes(
            "company", FieldShapes.MAYBE_NAME, "The company's name; left out for a private person.")
        .takes(
            "standing",
            Shapes.nameOf(Contact.Standing.class),
            "If it is not said: as it is, or OPEN of a new one.")
        .takes("addresses", Shapes.many(PeopleShapes.ADDRESS), "The addresses.");
  }

  private FindPeople.Page<Contact, ContactNumber> contacts(Call call) {
    ContactSearch search =
        new ContactSearch(call.visit().query("text").orElse(""), call.visit().query("company"));
    return mailtrail
        .people()
        .find()
        .contacts(search, call.query("after", ContactNumber::new), call.limit());
  }

  private FindPeople.Page<Company, String> companies(Call call) {
    return mailtrail
        .people()
        .find()
        .companies(
            call.visit().query("text").orElse(""), call.visit().query("after"), call.limit());
  }

  private Card<Contact> card(Call call) {
    return call.there(
        mailtrail
            .people()
            .show()
            .contact(
                number(call),
                call.visit().sight().of(EntryFilter.all()),
                PersonView.months(mailtrail.clock(), ZoneOffset.UTC)));
  }

  private Contact created(Call call) {
    return call.done(
        keep.contact(
            form(call, true, call.sent().text("number").orElse(""), Contact.Standing.OPEN),
            "",
            call.who()));
  }

  private Contact changed(Call call) {
    Contact before = card(call).person();
    PersonForm form = form(call, false, before.number().value(), before.standing());
    return call.done(keep.contact(form, "", call.who()));
  }

  private static PersonForm form(
      Call call, boolean isNew, String number, Contact.Standing otherwise) {
    Sent sent = call.sent();
    return new PersonForm(
        isNew,
        number.strip(),
        sent.text("name").orElse(""),
        sent.text("company").orElse(""),
        sent.text("standing", Contact.Standing::valueOf).orElse(otherwise).name(),
        sent.objects("addresses").stream().map(ContactApi::line).toList());
  }

  private static PersonForm.Line line(Sent address) {
    return new PersonForm.Line(
        address.text("address").orElse(""),
        address.text("validFrom").orElse(""),
        address.text("validTo").orElse(""));
  }
}

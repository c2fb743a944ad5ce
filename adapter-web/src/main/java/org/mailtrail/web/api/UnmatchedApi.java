package org.mailtrail.web.api;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.Desk;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.unmatched.SenderCount;
import org.mailtrail.application.unmatched.AssignUnmatched;
import org.mailtrail.application.unmatched.Assigned;
import org.mailtrail.application.unmatched.Assignment;
import org.mailtrail.application.unmatched.ListUnmatched;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.api.shape.LedgerShapes;
import org.mailtrail.web.api.shape.UnmatchedShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.unmatched.NeverLogApi;

/** The messages that nobody was found for, and what is decided of them. */
final class UnmatchedApi {
  private static final int SENDERS = 100;

  private final Desk desk;
  private final AssignUnmatched assign;

  UnmatchedApi(Desk desk) {
    this.desk = desk;
    this.assign = desk.assign();
  }

  List<Route> routes() {
    return List.of(
        listUnmatched(),
        countSenders(),
        previewUnknownPeople(),
        previewMatchAgain(),
        matchAgain(),
        assignUnmatched(),
        createContactFromUnmatched());
  }

  private Route listUnmatched() {
    return ApiEndpoint.get("/unmatched", Admission.VIEWER)
        .does(
            "listUnmatched",
            "Lists the messages that wait for a person, by when they were received, newest first.")
        .query("sender", Shapes.text(), "Only of this address or domain.")
        .inPages()
        .answers(LedgerShapes.QUEUE, this::page);
  }

  private Route countSenders() {
    return ApiEndpoint.get("/unmatched/senders", Admission.VIEWER)
        .does("countSenders", "Counts who sent most of the newest 10,000 messages that wait.")
        .query("by", Shapes.oneOf("address", "domain"), "address if it is not said.")
        .answers(LedgerShapes.COUNTS, this::senders);
  }

  private Route previewUnknownPeople() {
    return ApiEndpoint.get("/mailboxes/{name}/unknown-people", Admission.ADMIN)
        .path("name", Shapes.text(), "The mailbox's name.")
        .does(
            "previewUnknownPeople",
            "Tells what each setting for unknown people would have done in the last 30 days.")
        .answers(
            UnmatchedShapes.STRANGERS,
            call ->
                call.there(MailboxName.parse(call.path("name")).flatMap(desk.unknownPeople()::of)));
  }

  private Route previewMatchAgain() {
    return ApiEndpoint.get("/unmatched/again", Admission.SALES)
        .does("previewMatchAgain", "Tells which messages would be logged by now.")
        .answers(UnmatchedShapes.MATCHING, call -> desk.matchAgain().preview());
  }

  private Route matchAgain() {
    return ApiEndpoint.post("/unmatched/again", Admission.SALES)
        .does("matchAgain", "Logs the messages that somebody is found for by now.")
        .answers(UnmatchedShapes.ASSIGNED, call -> desk.matchAgain().run(call.who()));
  }

  private Route assignUnmatched() {
    return messages(ApiEndpoint.post("/unmatched/assign", Admission.SALES))
        .does("assignUnmatched", "Assigns messages and logs them at once with their true dates.")
        .takes("contact", FieldShapes.CODE, "The number of the contact.")
        .takes("remember", Shapes.flag(), "Whether the contact has the address from now on.")
        .answers(UnmatchedShapes.ASSIGNED, this::assign);
  }

  private Route createContactFromUnmatched() {
    return messages(ApiEndpoint.post("/unmatched/create-contact", Admission.SALES))
        .does("createContactFromUnmatched", "Creates a contact, and assigns messages to it.")
        .needs("address", FieldShapes.ADDRESS, "The contact's address.")
        .takes("name", FieldShapes.MAYBE_NAME, "The name; what stands before the @ if left out.")
        .takes("company", FieldShapes.MAYBE_NAME, "The company's name.")
        .answers(UnmatchedShapes.ASSIGNED, this::create);
  }

  private static ApiEndpoint messages(ApiEndpoint endpoint) {
    return endpoint
        .needs("messages", Shapes.many(LedgerShapes.REF), "The copies, 200 at most.")
        .takes("salesperson", FieldShapes.CODE, "The code of the salesperson.");
  }

  private ListUnmatched.Page page(Call call) {
    return desk.unmatched()
        .list(
            call.query("sender", NeverLogApi::sender),
            call.query(
                "after",
                text -> LedgerPosition.parse(text).orElseThrow(IllegalArgumentException::new)),
            call.limit());
  }

  private List<SenderCount> senders(Call call) {
    boolean byDomain = call.visit().query("by").filter("domain"::equals).isPresent();
    return desk.senders().count(byDomain).stream().limit(SENDERS).toList();
  }

  private static List<LedgerRef> refs(Call call) {
    return call.sent().objects("messages").stream()
        .map(
            one ->
                call.read(
                    "messages",
                    one,
                    ref ->
                        new LedgerRef(
                            new MailboxName(ref.text("mailbox").orElse("")),
                            new ItemId(ref.text("item").orElse("")))))
        .toList();
  }

  private Assigned assign(Call call) {
    Optional<ContactNumber> contact = call.sent().text("contact", ContactNumber::new);
    Optional<SalespersonCode> salesperson = call.sent().text("salesperson", SalespersonCode::new);
    if (contact.isEmpty() && salesperson.isEmpty()) {
      throw call.wrong("contact");
    }
    boolean remember = contact.isPresent() && call.sent().flag("remember").orElse(false);
    return assign(call, new Assignment(contact, Optional.empty(), salesperson, remember));
  }

  private Assigned assign(Call call, Assignment wish) {
    return call.done(assign.assign(refs(call), wish, call.who()));
  }

  private Assigned create(Call call) {
    EmailAddress address = call.sent().text("address", EmailAddress::of).orElseThrow();
    Participant person = new Participant(address, call.sent().text("name").orElse(""));
    List<LedgerRef> refs = refs(call);
    Contact contact =
        call.done(
            desk.createContact()
                .create(person, call.sent().text("company").orElse(""), call.who()));
    Assignment wish =
        new Assignment(
            Optional.of(contact.number()),
            Optional.of(address),
            call.sent().text("salesperson", SalespersonCode::new),
            false);
    return call.done(assign.assign(refs, wish, call.who()));
  }
}

package org.mailtrail.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mailtrail.application.Desk;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.EntryCard;
import org.mailtrail.application.log.EntryPage;
import org.mailtrail.application.log.desk.CommentEntry;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Handling.Evaluation;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.api.shape.EntryShapes;
import org.mailtrail.web.api.shape.PeopleShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.log.EntryParameters;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Entries: found, shown and acted upon. */
final class EntryApi {
  private final Mailtrail mailtrail;

  EntryApi(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  List<Route> routes() {
    return List.of(
        listEntries(),
        countEntries(),
        showEntry(),
        showThread(),
        cancelEntry(),
        evaluateEntry(),
        commentEntry(),
        reassignEntry());
  }

  private Route listEntries() {
    return ApiEndpoint.get("/entries", Admission.VIEWER)
        .does("listEntries", "Lists the entries that fit, newest first, page by page.")
        .taking(EntryParameters.ALL)
        .inPages()
        .answers(EntryShapes.PAGE, this::page);
  }

  private Route countEntries() {
    return ApiEndpoint.get("/entries/count", Admission.VIEWER)
        .does(
            "countEntries",
            "Counts the entries that fit: exactly up to 10,000, or of a common text as far as"
                + " is cheap.")
        .taking(EntryParameters.ALL)
        .answers(
            PeopleShapes.TOTAL, call -> desk(call).count().count(EntryParameters.filter(call)));
  }

  private Route showEntry() {
    return one(ApiEndpoint.get("/entries/{number}", Admission.VIEWER))
        .does("showEntry", "Shows an entry with its people, its history and its conversation.")
        .answers(EntryShapes.CARD, this::card);
  }

  private Route showThread() {
    return one(ApiEndpoint.get("/entries/{number}/thread", Admission.VIEWER))
        .does("showThread", "Lists the entries of the same conversation, oldest first.")
        .answers(EntryShapes.ENTRIES, call -> card(call).thread());
  }

  private Route cancelEntry() {
    return act("cancel")
        .does("cancelEntry", "Takes an entry back, or undoes that.")
        .needs("cancelled", Shapes.flag(), "Whether it is taken back.")
        .answers(EntryShapes.ENTRY, call -> done(call, this::cancel));
  }

  private Route evaluateEntry() {
    return act("evaluate")
        .does("evaluateEntry", "Puts down how an exchange went.")
        .needs("evaluation", Shapes.nameOf(Evaluation.class), "How it went.")
        .answers(EntryShapes.ENTRY, call -> done(call, this::evaluate));
  }

  private Route commentEntry() {
    return act("comment")
        .does("commentEntry", "Gives an entry a comment; the one before stays in its history.")
        .needs("comment", Shapes.text(0, CommentEntry.LONGEST), "In words; blank for none.")
        .answers(EntryShapes.ENTRY, call -> done(call, this::comment));
  }

  private Route reassignEntry() {
    return act("reassign")
        .does("reassignEntry", "Gives an entry to another contact or salesperson.")
        .takes("contact", FieldShapes.CODE, "The number of the other contact.")
        .takes("salesperson", FieldShapes.CODE, "The code of the other salesperson.")
        .answers(EntryShapes.ENTRY, call -> done(call, this::reassign));
  }

  private static ApiEndpoint act(String act) {
    return one(ApiEndpoint.post("/entries/{number}/" + act, Admission.SALES));
  }

  static ApiEndpoint one(ApiEndpoint endpoint) {
    return endpoint.path("number", Shapes.whole(), "The entry's number.");
  }

  private Desk desk(Call call) {
    return mailtrail.desk().seenBy(call.visit().sight());
  }

  private EntryPage page(Call call) {
    Optional<EntryPosition> after =
        call.query(
            "after", text -> EntryPosition.parse(text).orElseThrow(IllegalArgumentException::new));
    return desk(call).list().list(EntryParameters.filter(call), after, call.limit());
  }

  static EntryNumber number(Call call) {
    return new EntryNumber(call.number("number"));
  }

  private EntryCard card(Call call) {
    return call.done(desk(call).show().show(number(call)));
  }

  private ListedEntry done(Call call, BiFunction<Desk, Call, DeskAnswer<?>> act) {
    call.done(act.apply(desk(call), call));
    // who has given an entry away is told what became of it, though it is not shared any more
    return call.done(mailtrail.desk().show().show(number(call))).listed();
  }

  private DeskAnswer<?> cancel(Desk desk, Call call) {
    return desk.cancel()
        .cancel(number(call), call.sent().flag("cancelled").orElseThrow(), call.who());
  }

  private DeskAnswer<?> evaluate(Desk desk, Call call) {
    Evaluation how = call.sent().text("evaluation", Evaluation::valueOf).orElseThrow();
    return desk.evaluate().evaluate(number(call), how, call.who());
  }

  private DeskAnswer<?> comment(Desk desk, Call call) {
    return desk.comment()
        .comment(number(call), call.sent().text("comment").orElseThrow(), call.who());
  }

  private DeskAnswer<?> reassign(Desk desk, Call call) {
    return desk.reassign()
        .reassign(
            number(call),
            call.sent().text("contact", ContactNumber::new),
            call.sent().text("salesperson", SalespersonCode::new),
            call.who());
  }
}

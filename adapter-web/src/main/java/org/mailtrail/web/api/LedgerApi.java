package org.mailtrail.web.api;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.links.ExplainCopy.Explained;
import org.mailtrail.application.log.LedgerWords;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.RuleName;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.mime.MessageReader;
import org.mailtrail.web.api.shape.LedgerShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Route;

/** What became of messages, and why. */
final class LedgerApi {
  private static final int LARGEST_MESSAGE = 25_000_000;

  private static final ObjectShape<Explained> EXPLAINED =
      ObjectShape.<Explained>named("Explained")
          .with("subject", Shapes.text(), it -> it.message().summary().subject())
          .with("rule", Shapes.nameOf(RuleName.class), it -> it.verdict().rule().name())
          .with("meaning", Shapes.text(), it -> it.verdict().meaning())
          .with("signs", Shapes.many(Shapes.text()), it -> it.verdict().signs())
          .with("outcome", Shapes.oneOf("LOGGED", "SKIPPED", "UNMATCHED"), LedgerApi::outcome)
          .with("details", Shapes.many(Shapes.text()), LedgerApi::details);

  private final Mailtrail mailtrail;

  LedgerApi(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  List<Route> routes() {
    return List.of(listLedger(), explainRow(), explainMessage());
  }

  private Route listLedger() {
    return ApiEndpoint.get("/ledger", Admission.VIEWER)
        .does("listLedger", "Lists what became of each message, newest first.")
        .query("mailbox", Shapes.text(), "Only of this mailbox.")
        .query("outcome", Shapes.nameOf(Outcome.class), "Only with this outcome.")
        .query("reason", Shapes.text(), "Only for the reason with this word.")
        .query("key", Shapes.text(), "Only of the message with this key.")
        .query("pass", Shapes.text("uuid"), "Only what this pass wrote.")
        .query("after", Shapes.text(), "Those behind this place: the next of the page before.")
        .atMost()
        .answers(LedgerShapes.PAGE, this::ledger);
  }

  private Route explainRow() {
    return ApiEndpoint.get("/explain", Admission.VIEWER)
        .does(
            "explainRow",
            "Reads a message of the ledger again, and tells what it would become now.")
        .query("mailbox", Shapes.text(), "Its mailbox.")
        .query("item", Shapes.text(), "The copy, as the ledger names it.")
        .answers(EXPLAINED, this::row);
  }

  private Route explainMessage() {
    return ApiEndpoint.post("/explain", Admission.VIEWER)
        .does("explainMessage", "Tells what a message would become. Nothing is written.")
        .upTo(LARGEST_MESSAGE)
        .file("message/rfc822", Shapes.text(), "The message.")
        .answers(EXPLAINED, this::message);
  }

  /** Rows tell of everybody's messages. */
  private static void requireWholeSight(Call call) {
    if (!call.visit().sight().isWhole()) {
      throw call.refused(Refusal.notShared("the ledger"));
    }
  }

  private LedgerShapes.Page ledger(Call call) {
    requireWholeSight(call);
    LedgerFilter filter = filter(call, mailtrail.entries().words());
    Optional<LedgerPosition> after =
        call.query(
            "after", text -> LedgerPosition.parse(text).orElseThrow(IllegalArgumentException::new));
    int limit = call.limit();
    List<LedgerRow> rows = mailtrail.entries().ledger().page(filter, after, limit + 1);
    return new LedgerShapes.Page(
        rows.stream().limit(limit).toList(),
        rows.size() > limit
            ? Optional.of(LedgerPosition.of(rows.get(limit - 1)))
            : Optional.empty());
  }

  private static LedgerFilter filter(Call call, LedgerWords words) {
    QueryReader reader = new QueryReader(call.visit());
    return new LedgerFilter(
        reader.known("mailbox", words::mailbox, words::mailboxes),
        call.query("outcome", Outcome::valueOf),
        reader.known("reason", words::reason, words::reasons),
        call.query("key", MessageKey::new),
        call.query("pass", text -> PassId.parse(text).orElseThrow(IllegalArgumentException::new)));
  }

  private Explained row(Call call) {
    requireWholeSight(call);
    LedgerRef ref =
        new LedgerRef(
            call.query("mailbox", MailboxName::new).orElseThrow(() -> call.wrong("mailbox")),
            call.query("item", ItemId::new).orElseThrow(() -> call.wrong("item")));
    return call.there(mailtrail.desk().explain().explain(ref));
  }

  private Explained message(Call call) {
    var message = MessageReader.read(call.file(), new ItemId("file"), mailtrail.clock().instant());
    return new Explained(message, mailtrail.entries().explain().run(message));
  }

  private static String outcome(Explained explained) {
    return explained
        .verdict()
        .decision()
        .match(logged -> "LOGGED", skipped -> "SKIPPED", unmatched -> "UNMATCHED");
  }

  private static List<String> details(Explained explained) {
    Decision decision = explained.verdict().decision();
    return decision.match(
        logged ->
            logged.exchanges().stream()
                .map(one -> one.flow() + " " + one.salesperson() + " " + one.contact())
                .toList(),
        skipped -> List.of(skipped.reason().toString()),
        unmatched -> List.of(unmatched.missing().toString()));
  }
}

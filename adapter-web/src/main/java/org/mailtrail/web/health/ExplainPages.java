package org.mailtrail.web.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.links.ExplainCopy.Explained;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.mime.MessageReader;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Why a message was or was not logged: of the ledger, or from a file. Nothing is written. */
public final class ExplainPages {
  private static final int LARGEST = 25_000_000;
  private static final int LOOKED_AT = 200;
  private static final int UNUSABLE = 422;
  private static final ItemId FILE = new ItemId("file");

  private final Mailtrail mailtrail;

  /** The pages over this. */
  public ExplainPages(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/explain", Admission.VIEWER, visit -> ask("")),
        Route.post("/explain", Admission.VIEWER, this::file),
        Route.get("/explain/row", Admission.VIEWER, this::row));
  }

  private static Reply ask(String problem) {
    return page(problem.isEmpty() ? 200 : UNUSABLE, ExplainView.nothing(problem));
  }

  private static Reply page(int status, ExplainView view) {
    return new Reply.Page(status, "explain", Map.of("view", view));
  }

  private Reply file(Visit visit) {
    Optional<byte[]> raw = visit.file("message", LARGEST);
    if (raw.isEmpty()) {
      return ask(visit.say("explain.nothing"));
    }
    if (raw.get().length > LARGEST) {
      return ask(visit.say("explain.too-large", LARGEST / 1_000_000));
    }
    Message message = MessageReader.read(raw.get(), FILE, mailtrail.clock().instant());
    return page(
        200, ExplainView.of(new Explained(message, mailtrail.entries().explain().run(message))));
  }

  private Reply row(Visit visit) {
    if (!visit.sight().isWhole()) {
      return NotThere.of(visit, "/explain/row", Refusal.notShared("the ledger"));
    }
    return find(visit)
        .map(
            row ->
                page(
                    200,
                    explained(visit, row)
                        .after(mailtrail.repair().quarantine().history(LedgerRef.of(row)))))
        .orElseGet(
            () ->
                visit.query("item").isPresent()
                    ? NotThere.of(visit, "/explain/row")
                    : Reply.page("explain", "view", ExplainView.nothing("")));
  }

  private Optional<LedgerRow> find(Visit visit) {
    LedgerFilter filter =
        new LedgerFilter(
            mailbox(visit),
            Optional.empty(),
            Optional.empty(),
            new QueryReader(visit).made("key", MessageKey::new));
    return visit
        .query("item")
        .filter(item -> filter.mailbox().isPresent())
        .flatMap(
            item ->
                mailtrail.entries().ledger().page(filter, Optional.empty(), LOOKED_AT).stream()
                    .filter(row -> row.sighting().item().value().equals(item))
                    .findFirst());
  }

  private Optional<MailboxName> mailbox(Visit visit) {
    return mailtrail.setup().worked().all().stream()
        .map(MailboxSetup::name)
        .filter(name -> visit.query("mailbox").filter(name.value()::equals).isPresent())
        .findFirst();
  }

  private ExplainView explained(Visit visit, LedgerRow row) {
    try {
      return mailtrail
          .desk()
          .explain()
          .explain(LedgerRef.of(row))
          .map(now -> ExplainView.of(row, now))
          .orElseGet(() -> ExplainView.of(row, visit.say("explain.gone")));
    } catch (PortException unreachable) {
      return ExplainView.of(row, visit.say(unreachable.seen()));
    }
  }
}

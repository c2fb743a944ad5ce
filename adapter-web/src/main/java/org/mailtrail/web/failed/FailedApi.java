package org.mailtrail.web.failed;

import java.util.List;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.failed.FailedThing;
import org.mailtrail.application.failed.Retrial;
import org.mailtrail.application.failed.TryAgain;
import org.mailtrail.application.health.memory.KnownTrouble;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.application.port.ledger.Quarantine.SecondTry;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.health.HealthPages;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** What failed and waits for a person, and trying it again. */
public final class FailedApi {
  private static final String MAILBOX = "mailbox";

  private static final ObjectShape<FailedThing> THING =
      ObjectShape.<FailedThing>named("FailedThing")
          .with("kind", Shapes.nameOf(FailedThing.Kind.class), thing -> thing.kind().name())
          .with("whose", Shapes.text(), FailedThing::whose)
          .with("what", Shapes.text(), thing -> thing.matter().what())
          .with("remedy", Shapes.text(), thing -> thing.matter().remedy())
          .with("times", Shapes.whole(), thing -> thing.extent().times())
          .maybe("since", Shapes.moment(), thing -> thing.extent().since())
          .maybe(
              "trouble",
              Shapes.text("uuid"),
              thing -> thing.trouble().map(KnownTrouble::id).map(Object::toString))
          .with("dismissed", Shapes.flag(), FailedThing::isDismissed);

  private static final ObjectShape<List<FailedThing>> ALL =
      ObjectShape.<List<FailedThing>>named("FailedWork")
          .with("failed", Shapes.many(THING), all -> all);

  private static final ObjectShape<Retrial> RETRIAL =
      ObjectShape.<Retrial>named("Retrial")
          .with("messages", Shapes.whole(), Retrial::messages)
          .with("soon", Shapes.flag(), Retrial::isSoon);

  private static final ObjectShape<Integer> SENT =
      ObjectShape.<Integer>named("SentAgain").with("events", Shapes.whole(), Integer::longValue);

  private static final ObjectShape<SecondTry> SECOND_TRY =
      ObjectShape.<SecondTry>named("SecondTry")
          .with("who", Shapes.text(), one -> one.wish().who())
          .with("at", Shapes.moment(), one -> one.wish().at())
          .with("problem", Shapes.text(), SecondTry::problem)
          .with("attempts", Shapes.whole(), one -> (long) one.attempts())
          .with("pass", Shapes.text("uuid"), one -> one.recorded().pass().toString())
          .with("recordedAt", Shapes.moment(), one -> one.recorded().at());

  private static final ObjectShape<List<SecondTry>> SECOND_TRIES =
      ObjectShape.<List<SecondTry>>named("SecondTries")
          .with("secondTries", Shapes.many(SECOND_TRY), all -> all);

  private final Mailtrail mailtrail;
  private final Lamp lamp;

  /** The interface over these. */
  public FailedApi(Mailtrail mailtrail, Lamp lamp) {
    this.mailtrail = mailtrail;
    this.lamp = lamp;
  }

  /** Its routes. */
  public List<Route> routes() {
    return List.of(listFailedWork(), tryAgain(), sendEventsAgain(), listSecondTries());
  }

  private Route listFailedWork() {
    return ApiEndpoint.get("/failed", Admission.ADMIN)
        .does("listFailedWork", "Lists what failed and waits for a person.")
        .answers(ALL, call -> failed());
  }

  private Route tryAgain() {
    return ApiEndpoint.post("/ledger/try-again", Admission.ADMIN)
        .does("tryAgain", "Lets quarantined messages be tried again by the next pass.")
        .takes(MAILBOX, FieldShapes.SHORT_NAME, "Only of this mailbox; of all if not said.")
        .takes("item", FieldShapes.ITEM, "Only this copy, as the ledger names it; with mailbox.")
        .takes("problem", FieldShapes.NAME, "Only those with this explanation in the ledger.")
        .answers(RETRIAL, this::tryAgain);
  }

  private Route sendEventsAgain() {
    return ApiEndpoint.post("/failed/send-again", Admission.ADMIN)
        .does("sendEventsAgain", "Sends again the events of a webhook that were given up.")
        .needs("webhook", FieldShapes.SHORT_NAME, "The webhook's name.")
        .answers(SENT, this::sendAgain);
  }

  private Route listSecondTries() {
    return ApiEndpoint.get("/ledger/second-tries", Admission.VIEWER)
        .does("listSecondTries", "Lists what a row said each time before it was tried again.")
        .query(MAILBOX, Shapes.text(), "Its mailbox.")
        .query("item", Shapes.text(), "The copy, as the ledger names it.")
        .answers(SECOND_TRIES, this::secondTries);
  }

  private List<FailedThing> failed() {
    return mailtrail.repair().list().run(HealthPages.remembered(mailtrail, lamp.now()));
  }

  private Retrial tryAgain(Call call) {
    TryAgain tryAgain = mailtrail.repair().tryAgain();
    var mailbox = call.sent().text(MAILBOX, MailboxName::new);
    var item = call.sent().text("item", ItemId::new);
    var problem = call.sent().text("problem");
    if (mailbox.isPresent()) {
      return call.done(tryAgain.run(new Choice(mailbox.get(), item, problem), call.who()));
    }
    if (item.isPresent()) {
      throw call.wrong(MAILBOX);
    }
    return call.done(tryAgain.everywhere(problem, call.who()));
  }

  private int sendAgain(Call call) {
    var name = call.sent().text("webhook", SubscriptionName::new);
    return call.done(mailtrail.telling().webhooks().sendAgain(name.orElseThrow(), call.who()));
  }

  /** Rows tell of everybody's messages. */
  private List<SecondTry> secondTries(Call call) {
    if (!call.visit().sight().isWhole()) {
      throw call.refused(Refusal.notShared("the ledger"));
    }
    LedgerRef ref =
        new LedgerRef(
            call.query(MAILBOX, MailboxName::new).orElseThrow(() -> call.wrong(MAILBOX)),
            call.query("item", ItemId::new).orElseThrow(() -> call.wrong("item")));
    return mailtrail.repair().quarantine().history(ref);
  }
}

package org.mailtrail.web.api;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.memory.HealthDesk;
import org.mailtrail.application.health.memory.KnownTrouble;
import org.mailtrail.application.health.memory.ListTroubles;
import org.mailtrail.application.health.memory.MonthOfHealth;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.api.shape.HealthShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** How Mailtrail is, since when, and who knows of it. */
final class HealthApi {
  private static final ObjectShape<KnownTrouble> REASON =
      ObjectShape.<KnownTrouble>named("Reason")
          .with("id", Shapes.text("uuid"), one -> one.id().toString())
          .with("code", Shapes.text(), one -> one.symptom().code().name())
          .with("red", Shapes.flag(), one -> one.symptom().code().isRed())
          .maybe("mailbox", Shapes.text(), one -> one.symptom().mailbox().map(MailboxName::value))
          .with("what", Shapes.text(), one -> one.symptom().what())
          .with("remedy", Shapes.text(), one -> one.symptom().remedy())
          .maybe("since", Shapes.moment(), KnownTrouble::since)
          .maybe("dismissedBy", Shapes.text(), one -> one.dismissal().map(Ailment.Dismissal::who))
          .maybe("dismissedAt", Shapes.moment(), one -> one.dismissal().map(Ailment.Dismissal::at));

  private static final ObjectShape<Told> HEALTH =
      ObjectShape.<Told>named("Health")
          .with("ready", Shapes.flag(), told -> told.health().isReady())
          .with("reasons", Shapes.many(REASON), Told::troubles);

  private static final String MAILBOX = "mailbox";
  private static final int MONTHS = 13;

  private final Mailtrail mailtrail;
  private final Lamp lamp;

  HealthApi(Mailtrail mailtrail, Lamp lamp) {
    this.mailtrail = mailtrail;
    this.lamp = lamp;
  }

  private record Told(Health health, List<KnownTrouble> troubles) {}

  List<Route> routes() {
    return List.of(
        showHealth(),
        listPassesAtWork(),
        showIntake(),
        listMonths(),
        countBrokenLinks(),
        dismissTrouble(),
        recallTrouble());
  }

  private Route showHealth() {
    return ApiEndpoint.get("/health", Admission.VIEWER)
        .does("showHealth", "Tells whether Mailtrail works, and what is wrong since when.")
        .answers(HEALTH, call -> told());
  }

  private Route listPassesAtWork() {
    return ApiEndpoint.get("/health/passes", Admission.VIEWER)
        .does("listPassesAtWork", "Lists the passes that run now, in whatever process.")
        .answers(HealthShapes.AT_WORK, call -> mailtrail.jobs().running().now());
  }

  private Route showIntake() {
    return ApiEndpoint.get("/health/intake", Admission.VIEWER)
        .does("showIntake", "Tells what waited in an intake and came in, by hours of a day.")
        .query(MAILBOX, Shapes.text(), "Of which mailbox.")
        .answers(HealthShapes.HOURS, call -> desk().intake().run(mailbox(call)));
  }

  private Route listMonths() {
    return ApiEndpoint.get("/health/months", Admission.VIEWER)
        .does("listMonths", "Tells how a mailbox fared, month by month.")
        .query(MAILBOX, Shapes.text(), "Of which mailbox.")
        .query("zone", Shapes.text(), "Where months begin, such as Europe/Stockholm; else UTC.")
        .answers(HealthShapes.MONTHS, this::months);
  }

  private Route countBrokenLinks() {
    return ApiEndpoint.get("/health/links", Admission.VIEWER)
        .does("countBrokenLinks", "Tells how many entries lead to messages that are gone.")
        .answers(HealthShapes.LINKS, call -> mailtrail.links().broken().count());
  }

  private Route dismissTrouble() {
    return ApiEndpoint.post("/health/dismiss", Admission.ADMIN)
        .does("dismissTrouble", "Puts a trouble aside until it changes or comes back.")
        .needs("id", Shapes.text("uuid"), "The trouble, as health names it.")
        .answers(HEALTH, this::dismiss);
  }

  private Route recallTrouble() {
    return ApiEndpoint.post("/health/recall", Admission.ADMIN)
        .does("recallTrouble", "Has a trouble told again that was put aside.")
        .needs("id", Shapes.text("uuid"), "The trouble, as health names it.")
        .answers(HEALTH, this::recall);
  }

  private HealthDesk desk() {
    return mailtrail.watching().seeing(lamp::now);
  }

  /** Health is told although nothing of it can be remembered. */
  private Told told() {
    Health health = lamp.now();
    try {
      return new Told(health, desk().troubles().run(health));
    } catch (StoreException outOfReach) {
      return new Told(health, ListTroubles.forgetful(health));
    }
  }

  private static MailboxName mailbox(Call call) {
    return call.query(MAILBOX, MailboxName::new).orElseThrow(() -> call.wrong(MAILBOX));
  }

  private List<MonthOfHealth> months(Call call) {
    ZoneId zone = call.query("zone", ZoneId::of).orElse(ZoneOffset.UTC);
    return desk().months().run(mailbox(call), zone, MONTHS);
  }

  private Told dismiss(Call call) {
    return turned(call, id -> desk().dismiss().run(id, call.visit().who()));
  }

  private Told recall(Call call) {
    return turned(call, id -> desk().dismiss().recall(id, call.visit().who()));
  }

  private Told turned(Call call, Function<UUID, DeskAnswer<Ailment.Finding>> turn) {
    UUID id = call.sent().text("id", UUID::fromString).orElseThrow(() -> call.wrong("id"));
    call.done(turn.apply(id));
    return told();
  }
}

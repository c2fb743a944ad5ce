package org.mailtrail.web.telling;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.port.outbox.Courier.Receipt;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.application.webhook.Telling;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Webhooks and alarms: who is told, how that goes, and a test of each. */
public final class WebhookPages {
  private static final int OK = 200;
  private static final int WRONG = 400;
  private static final int CONFLICT = 409;
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Telling telling;
  private final Clock clock;

  /** The pages over this. */
  public WebhookPages(Mailtrail mailtrail) {
    this.telling = mailtrail.telling();
    this.clock = mailtrail.clock();
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/webhooks", Admission.ADMIN, visit -> shown(OK, Told.nothing())),
        Route.post("/webhooks", Admission.ADMIN, this::add),
        Route.post("/webhooks/test", Admission.ADMIN, this::test),
        Route.post("/webhooks/replay", Admission.ADMIN, this::replay),
        Route.post("/webhooks/remove", Admission.ADMIN, this::remove),
        Route.post("/webhooks/alarm-test", Admission.ADMIN, this::testAlarms));
  }

  /**
   * What the page says of what was just done.
   *
   * @param secret that was made, empty for none
   * @param done in words, empty for nothing
   * @param problem in words, empty for none
   */
  public record Told(String secret, String done, String problem) {
    static Told nothing() {
      return new Told("", "", "");
    }
  }

  private Reply shown(int status, Told told) {
    Set<EventType> types = EnumSet.complementOf(EnumSet.of(EventType.TEST));
    return new Reply.Page(
        status,
        "webhooks",
        Map.of("webhooks", telling.webhooks().all(), "types", List.copyOf(types), "told", told));
  }

  private static Optional<SubscriptionName> name(Visit visit) {
    return visit.field("name").filter(SubscriptionName::isOne).map(SubscriptionName::new);
  }

  private Reply wrong(Visit visit, String key) {
    return shown(WRONG, new Told("", "", visit.say(key)));
  }

  private Reply add(Visit visit) {
    Optional<SubscriptionName> name = name(visit);
    Optional<URI> address = visit.field("address").flatMap(WebhookPages::address);
    if (name.isEmpty() || address.isEmpty()) {
      return wrong(visit, "webhooks.wrong");
    }
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    visit.fields("type").forEach(word -> EventType.of(word).ifPresent(types::add));
    return telling
        .webhooks()
        .add(name.get(), address.get(), types, Optional.empty(), visit.who())
        .match(
            secret -> shown(OK, new Told(secret.use(value -> value), "", "")),
            refusal -> shown(CONFLICT, new Told("", "", RefusalWords.of(visit, refusal))));
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text.strip()));
    } catch (IllegalArgumentException noAddress) { // told beside the form
      return Optional.empty();
    }
  }

  private <T> Reply act(
      Visit visit, Function<SubscriptionName, DeskAnswer<T>> act, Function<T, String> done) {
    return name(visit)
        .map(
            name ->
                act.apply(name)
                    .match(
                        value -> shown(OK, new Told("", done.apply(value), "")),
                        refusal ->
                            shown(CONFLICT, new Told("", "", RefusalWords.of(visit, refusal)))))
        .orElseGet(() -> wrong(visit, "webhooks.wrong"));
  }

  private Reply test(Visit visit) {
    Optional<SubscriptionName> name = name(visit);
    return name.flatMap(telling.webhooks()::tried)
        .map(receipt -> shown(visit, name.get(), receipt))
        .orElseGet(() -> act(visit, telling.webhooks()::test, one -> ""));
  }

  private Reply shown(Visit visit, SubscriptionName name, Receipt receipt) {
    return receipt.received()
        ? shown(OK, new Told("", visit.say("webhooks.received", name.value()), ""))
        : shown(CONFLICT, new Told("", "", notReceived(visit, name, receipt)));
  }

  private static String notReceived(Visit visit, SubscriptionName name, Receipt receipt) {
    return visit.say("webhooks.not-received", name.value(), visit.say(receipt.seen()));
  }

  private Reply replay(Visit visit) {
    Instant since = clock.instant().minus(LONGEST);
    return act(
        visit,
        name -> telling.webhooks().replay(name, since, visit.who()),
        again -> visit.say("webhooks.replayed", String.valueOf(again)));
  }

  private Reply remove(Visit visit) {
    String which = visit.field("name").orElse("");
    if (!new QueryReader(visit).isTyped(which)) {
      return shown(CONFLICT, new Told("", "", visit.say("sure.differs", which)));
    }
    return act(
        visit,
        name -> telling.webhooks().remove(name, visit.who()),
        one -> visit.say("webhooks.removed", one.name().value()));
  }

  private Reply testAlarms(Visit visit) {
    Map<SubscriptionName, Receipt> receipts = telling.testAlarms();
    List<String> problems =
        receipts.entrySet().stream()
            .filter(one -> !one.getValue().received())
            .map(one -> one.getKey() + ": " + visit.say(one.getValue().seen()))
            .toList();
    if (receipts.isEmpty()) {
      return wrong(visit, "webhooks.no-alarms");
    }
    return problems.isEmpty()
        ? shown(OK, new Told("", visit.say("webhooks.alarms-sent"), ""))
        : shown(CONFLICT, new Told("", "", String.join("; ", problems)));
  }
}

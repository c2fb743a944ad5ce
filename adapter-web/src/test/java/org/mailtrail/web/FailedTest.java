package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.OutboxSentence;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.setup.SampleSetups;

/** What failed is in one list, and can be tried again there. */
class FailedTest {
  private static final String FAULT = "cannot be worked: <b>Fault</b>";

  private final Stage stage = new Stage();
  private final Browser browser = stage.browser(Role.ADMIN);

  @BeforeEach
  void fill() {
    stage.books.books().ledger().record(List.of(lost(1, FAULT), lost(2, FAULT), lost(3, "other")));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private static LedgerRow lost(int n, String why) {
    return new LedgerRow(
        new LedgerRow.Sighting(
            SampleSetups.MAIN,
            new ItemId("item-" + n),
            Optional.of(new MessageKey("<" + n + "@lost.example>")),
            LedgerRow.Times.unknown(),
            "",
            ""),
        new Reason.Failed(true),
        why,
        3,
        new LedgerRow.Recorded(new PassId(new UUID(0, 9)), Stage.NOW.minus(Duration.ofHours(n))));
  }

  private long waiting() {
    return stage
        .books
        .books()
        .ledger()
        .page(LedgerFilter.all().reason(new Reason.Again()), Optional.empty(), 100)
        .size();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  @Test
  void all_that_waits_for_a_person_is_listed_with_what_can_be_done() {
    stage.pass(1, Optional.of(new Problem("access was refused", "Sign in again.", false)));
    stage.pass(2, Optional.of(new Problem("access was refused", "Sign in again.", false)));
    stage.health =
        new Health(
            List.of(
                Symptom.of(
                    Symptom.Code.NEEDS_A_PERSON,
                    SampleSetups.MAIN,
                    "access was refused",
                    "Sign in again."),
                Symptom.of(Symptom.Code.SECRET_EXPIRED, "a secret expired", "Make a new one."),
                Symptom.of(Symptom.Code.BACKLOG_UNKNOWN, SampleSetups.MAIN, "not that", "")));
    giveUp("crm");

    String page = browser.get("/failed").body();

    assertThat(page)
        .contains("cannot be worked: &lt;b&gt;Fault&lt;/b&gt;", "2 messages", "1 message")
        .contains("access was refused", "2 passes in a row", "/mailboxes/main/run-now")
        .contains("a secret expired", "Make a new one.")
        .contains("it answered 500", "7 tries in a row", "/webhooks/replay")
        .doesNotContain("not that");
    assertThat(page.indexOf("Fault")).isLessThan(page.indexOf("access was refused"));
    assertThat(browser.get("/health").body()).contains("href=\"/failed\"");
  }

  @Test
  void what_a_ledger_holds_in_words_of_before_is_one_thing_with_what_it_says_today() {
    List<String> wordings = LedgerSentence.ANSWERED_WITHOUT.wordings();
    stage
        .books
        .books()
        .ledger()
        .record(List.of(lost(4, wordings.get(0)), lost(5, wordings.get(1))));

    String page = browser.withCookie("mailtrail-language", "sv").get("/failed").body();
    assertThat(page).containsOnlyOnce("Exchange utelämnade det ur sitt svar");
    assertThat(page).doesNotContain(wordings.get(1));
    assertThat(browser.get("/failed").body()).containsOnlyOnce(wordings.get(0) + "</");

    browser.post("/failed/try-again", Map.of("mailbox", "main", "problem", wordings.get(0)));
    assertThat(waiting()).isEqualTo(2);
  }

  private void giveUp(String name) {
    stage
        .storage
        .keptOutbox()
        .subscriptions()
        .keep(
            new Subscription(
                new SubscriptionName(name),
                Optional.empty(),
                EnumSet.of(EventType.ENTRY_LOGGED),
                new Subscription.Standing(
                    false, 7, Optional.empty(), Optional.of(Stage.NOW), "it answered 500")));
  }

  @Test
  void why_a_webhook_or_an_event_was_given_up_is_told_in_the_visitors_language() {
    SubscriptionName crm = new SubscriptionName("crm");
    KeptOutbox outbox = stage.storage.keptOutbox();
    Subscription good =
        new Subscription(
            crm,
            Optional.empty(),
            EnumSet.of(EventType.ENTRY_LOGGED),
            Subscription.Standing.good());
    outbox.subscriptions().keep(good);
    outbox.outbox().put(List.of(happened(1)), List.of(crm));
    outbox
        .deliveries()
        .settle(
            outbox.deliveries().next(crm, 1).get(0),
            Deliveries.End.givenUp(Stage.NOW, OutboxSentence.SENDS_NO_WEBHOOKS.with()));
    Browser swedish = stage.browser(Role.ADMIN).withCookie("mailtrail-language", "sv");
    assertThat(swedish.get("/failed").body())
        .contains("<span>det här programmet skickar inga webhookar</span>");

    outbox
        .subscriptions()
        .keep(
            good.with(
                Subscription.Standing.good()
                    .disabled(Stage.NOW, OutboxSentence.CHANNEL_UNDESCRIBED.with())));
    for (String page : List.of("/failed", "/webhooks")) {
      assertThat(swedish.get(page).body())
          .as(page)
          .contains("<span>ingen inställning beskriver den här kanalen längre</span>");
    }
    giveUp("crm");
    assertThat(swedish.get("/webhooks").body())
        .contains("<span lang=\"en\">it answered 500</span>");
  }

  @Test
  void events_that_were_given_up_while_their_webhook_goes_on_are_listed_and_sent_again() {
    SubscriptionName crm = new SubscriptionName("crm");
    KeptOutbox outbox = stage.storage.keptOutbox();
    outbox
        .subscriptions()
        .keep(
            new Subscription(
                crm,
                Optional.empty(),
                EnumSet.of(EventType.ENTRY_LOGGED),
                Subscription.Standing.good()));
    outbox.outbox().put(List.of(happened(1), happened(2), happened(3)), List.of(crm));
    for (Deliveries.Waiting one : outbox.deliveries().next(crm, 2)) {
      outbox.deliveries().settle(one, Deliveries.End.givenUp(Stage.NOW, "it answered <b>410"));
    }

    assertThat(browser.get("/failed").body())
        .contains("it answered &lt;b&gt;410", "2 events given up", "/failed/send-again");
    Judge judge = new Judge(stage);
    assertThat(judge.get("/api/v1/failed").at("/failed").findValuesAsText("kind"))
        .contains("EVENT");
    HttpResponse<String> answer = browser.post("/failed/send-again", Map.of("name", "crm"));
    assertThat(location(answer)).isEqualTo("/failed?sent=2");
    assertThat(browser.get(location(answer)).body())
        .contains("2 events are sent again.")
        .doesNotContain("it answered");
    assertThat(outbox.deliveries().next(crm, 9)).hasSize(3);
    assertThat(browser.post("/failed/send-again", Map.of("name", "crm")).body())
        .contains("No event of it was given up.");
    assertThat(browser.post("/failed/send-again", Map.of("name", "?")).statusCode()).isEqualTo(409);
    judge.post(Role.ADMIN, 409, "/api/v1/failed/send-again", "{\"webhook\":\"crm\"}");
    assertThat(stage.storage.keptSetups().trail().latest(Optional.empty(), 1).get(0).changes())
        .anyMatch(line -> line.from().equals("2 given up"));
  }

  private static Event happened(int n) {
    return new Event("msg_" + n, EventType.ENTRY_LOGGED, Stage.NOW, "{\"n\": " + n + "}");
  }

  @Test
  void what_is_dismissed_comes_last_and_can_be_shown_again() {
    Symptom stuck = Symptom.of(Symptom.Code.JOB_STUCK, SampleSetups.MAIN, "it is stuck", "Look.");
    stage.health = new Health(List.of(stuck));
    browser.get("/failed");
    String id = stage.mailtrail.watching().troubles().run(stage.health).get(0).id().toString();
    browser.post("/health/dismiss", Map.of("trouble", id));

    String page = browser.get("/failed").body();

    assertThat(page).contains("it is stuck", "/health/recall", "/mailboxes/main/restart");
    assertThat(page.indexOf("it is stuck")).isGreaterThan(page.indexOf("other"));
  }

  @Test
  void what_a_server_says_stands_in_a_sentence_in_the_visitors_language_and_is_tried_again() {
    String kept = LedgerSentence.NOT_HANDED_OUT.with("ErrorItemCorrupt").toString();
    stage.books.books().ledger().record(List.of(lost(7, kept)));
    Browser swedish = stage.browser(Role.ADMIN).withCookie("mailtrail-language", "sv");

    assertThat(swedish.get("/failed").body())
        .contains("om Outlook öppnar det; Exchange säger: <q lang=\"en\">ErrorItemCorrupt</q>")
        .contains("value=\"" + kept + "\"");
    swedish.post("/failed/try-again", Map.of("mailbox", "main", "problem", kept));
    assertThat(waiting()).isOne();
  }

  @Test
  void messages_with_one_problem_are_tried_again_and_the_audit_trail_says_who_wanted_it() {
    browser.get("/failed");
    HttpResponse<String> answer =
        browser.post("/failed/try-again", Map.of("mailbox", "main", "problem", FAULT));

    assertThat(location(answer)).isEqualTo("/failed?again=2&off=1");
    assertThat(browser.get(location(answer)).body())
        .contains("2 messages wait for the next pass. Where logging is off")
        .contains("other")
        .doesNotContain("Fault");
    assertThat(waiting()).isEqualTo(2);
    AuditEntry audited =
        stage.storage.keptSetups().trail().latest(Optional.of(SampleSetups.MAIN), 1).get(0);
    assertThat(audited.who()).isEqualTo("console:admin");
    assertThat(audited.action()).isEqualTo("TryAgain");
  }

  @Test
  void one_message_is_tried_again_from_its_row_which_tells_what_it_said_before() {
    String row = "/explain/row?mailbox=main&item=item-1&key=%3C1%40lost.example%3E";
    assertThat(browser.get(row).body()).contains("action=\"/failed/try-again\"", "item-1");
    assertThat(stage.browser(Role.VIEWER).get(row).body()).doesNotContain("/failed/try-again");

    browser.post("/failed/try-again", Map.of("mailbox", "main", "item", "item-1"));

    assertThat(waiting()).isOne();
    assertThat(browser.get(row).body())
        .contains("console:admin wanted it tried again", "&lt;b&gt;Fault")
        .doesNotContain("action=\"/failed/try-again\"");
  }

  @Test
  void all_messages_are_tried_again_once_and_the_second_time_is_refused_in_words() {
    browser.get("/failed");
    assertThat(location(browser.post("/failed/try-again", Map.of()))).startsWith("/failed?again=3");
    HttpResponse<String> late = browser.post("/failed/try-again", Map.of());

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Nothing of that is in quarantine any more.");
    assertThat(browser.post("/failed/try-again", Map.of("mailbox", "none")).statusCode())
        .isEqualTo(409);
    assertThat(stage.browser(Role.ADMIN).withHeader("Accept-Language", "sv").get("/failed").body())
        .contains("Ingenting väntar på att någon gör något");
  }

  @Test
  void only_an_admin_may_and_not_without_the_seal() {
    assertThat(stage.browser(Role.SALES).get("/failed").statusCode()).isEqualTo(403);
    Browser sales = stage.browser(Role.SALES);
    sales.get("/");
    assertThat(sales.post("/failed/try-again", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.post("/failed/try-again", Map.of("seal", "")).statusCode()).isEqualTo(403);
    assertThat(stage.program(Role.SALES).get("/api/v1/failed").statusCode()).isEqualTo(403);
    assertThat(stage.program(Role.SALES).json("/api/v1/ledger/try-again", "{}").statusCode())
        .isEqualTo(403);
    assertThat(waiting()).isZero();
    assertThat(stage.books.books().ledger().tally(SampleSetups.MAIN))
        .containsEntry(Outcome.QUARANTINED, 3L);
  }

  @Test
  void programs_are_refused_in_words_what_makes_no_sense() {
    Browser program = stage.program(Role.ADMIN);
    assertThat(program.json("/api/v1/ledger/try-again", "{\"item\":\"item-1\"}").statusCode())
        .isEqualTo(400);
    assertThat(program.json("/api/v1/ledger/try-again", "{\"mailbox\":\"none\"}").statusCode())
        .isEqualTo(404);
    HttpResponse<String> nothing =
        program.json("/api/v1/ledger/try-again", "{\"problem\":\"no such\"}");
    assertThat(nothing.statusCode()).isEqualTo(409);
    assertThat(nothing.body()).contains("nothing-quarantined", "Look into the ledger");
  }
}

package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.domain.decision.MissingSide;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.SampleSetups;

/** Programs do what people do in the console; the served description judges each answer. */
class ApiTest {
  private final Stage stage = new Stage();
  private final Judge judge = new Judge(stage);

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void every_operation_is_answered_as_it_is_described() {
    stage.log("first");
    stage.log("second");
    stage.keepContact(Contact.Standing.OPEN);
    stage.keepSalesperson();
    entries();
    messages();
    sales();
    people();
    unmatched();
    mailboxes();
    events();
    users();

    TreeSet<String> described = new TreeSet<>();
    judge
        .api()
        .path("paths")
        .forEach(path -> path.forEach(one -> described.add(one.path("operationId").asText())));
    assertThat(judge.answered).isEqualTo(described);
    assertThat(described).hasSizeGreaterThan(50);
  }

  private void entries() {
    judge.get("/api/v1/entries?text=first&flow=inbound&cancelled=no");
    assertThat(judge.get("/api/v1/entries/count").path("counted").asInt()).isEqualTo(2);
    assertThat(judge.get("/api/v1/entries/1").at("/entry/subject").asText()).isEqualTo("first");
    assertThat(judge.get("/api/v1/entries/1/thread").path("entries")).hasSize(1);
    JsonNode cancelled =
        judge.post(Role.SALES, 200, "/api/v1/entries/2/cancel", "{\"cancelled\":true}");
    assertThat(cancelled.path("cancelled").asBoolean()).isTrue();
    judge.post(Role.SALES, 200, "/api/v1/entries/1/evaluate", "{\"evaluation\":\"POSITIVE\"}");
    judge.post(Role.SALES, 200, "/api/v1/entries/1/comment", "{\"comment\":\"Å ring\"}");
    JsonNode same =
        judge.post(Role.SALES, 200, "/api/v1/entries/1/reassign", "{\"contact\":\"CT000101\"}");
    assertThat(same.path("comment").asText()).isEqualTo("Å ring");
    assertThat(
            stage.storage.keptSetups().trail().latest(java.util.Optional.empty(), 1).get(0).who())
        .isEqualTo("console:sales");
  }

  private void messages() {
    JsonNode message = judge.get(Role.SALES, 200, "/api/v1/entries/1/message");
    assertThat(message.path("safeDocument").asText()).contains("as sent").doesNotContain("<script");
    int index = message.at("/attachments/0/index").asInt();
    judge.get(Role.SALES, 200, "/api/v1/entries/1/message/attachments/" + index);
    judge.get(Role.SALES, 200, "/api/v1/entries/1/message/source");
    assertThat(stage.storage.keptSetups().trail().latest(java.util.Optional.empty(), 3))
        .allMatch(line -> line.action().equals("OpenMessage"));
  }

  private void sales() {
    JsonNode made =
        judge.post(
            Role.SALES,
            200,
            "/api/v1/entries/1/opportunity",
            "{\"value\":{\"amount\":1500.5,\"currency\":\"SEK\"},\"closingDate\":\"2027-01-31\"}");
    String number = made.path("number").asText();
    judge.post(
        Role.SALES, 200, "/api/v1/opportunities/" + number + "/move", "{\"stage\":\"PROPOSE\"}");
    JsonNode changed =
        judge.post(
            Role.SALES, 200, "/api/v1/opportunities/" + number + "/change", "{\"chance\":55}");
    assertThat(changed.path("chance").asInt()).isEqualTo(55);
    assertThat(changed.at("/value/amount").asDouble()).isEqualTo(1500.5);
    assertThat(judge.get("/api/v1/opportunities?state=OPEN").path("sums")).hasSize(1);
    judge.post(
        Role.SALES,
        200,
        "/api/v1/opportunities/" + number + "/close",
        "{\"won\":true,\"reason\":\"price\"}");
    judge.get("/api/v1/opportunities/" + number);
    JsonNode stages = judge.get("/api/v1/stages");
    judge.post("/api/v1/stages", stages.toString());
    judge.post("/api/v1/templates", "{\"code\":\"VISIT\",\"cost\":12.5,\"duration\":\"PT30M\"}");
    JsonNode kept = judge.post("/api/v1/templates", "{\"code\":\"VISIT\",\"group\":\"MEETING\"}");
    assertThat(kept.path("duration").asText()).isEqualTo("PT30M");
    assertThat(judge.get("/api/v1/templates").path("templates")).hasSizeGreaterThan(0);
    judge.post("/api/v1/templates/remove", "{\"code\":\"VISIT\"}");
    judge.post(Role.ADMIN, 409, "/api/v1/templates/remove", "{\"code\":\"EMAIL\"}");
    judge.post(Role.ADMIN, 400, "/api/v1/templates", "{\"code\":\"X\",\"cost\":-1}");
    judge.post(Role.ADMIN, 400, "/api/v1/templates", "{\"code\":\"X\",\"duration\":\"-PT1M\"}");
    judge.post(Role.ADMIN, 400, "/api/v1/templates", "{\"code\":\" \"}");
    judge.post(Role.SALES, 409, "/api/v1/entries/1/opportunity", "{}");
  }

  private void people() {
    JsonNode made =
        judge.post(
            Role.SALES,
            200,
            "/api/v1/contacts",
            "{\"name\":\"Nora\",\"addresses\":[{\"address\":\"nora@x.example\",\"validFrom\":\"2026-01-01\"}]}");
    String number = made.path("number").asText();
    JsonNode changed =
        judge.post(
            Role.SALES,
            200,
            "/api/v1/contacts/" + number,
            "{\"name\":\"Nora Ek\",\"standing\":\"BLOCKED\",\"company\":\"X\"}");
    assertThat(changed.path("standing").asText()).isEqualTo("BLOCKED");
    judge.post(Role.SALES, 404, "/api/v1/contacts/NOBODY", "{\"name\":\"x\"}");
    judge.get("/api/v1/contacts?text=nora");
    assertThat(judge.get("/api/v1/contacts/CT000101").at("/entries/counted").asInt()).isEqualTo(2);
    judge.post(
        "/api/v1/salespeople",
        "{\"code\":\"AB\",\"name\":\"A\",\"addresses\":[\"ab@contoso.example\"]}");
    judge.post("/api/v1/salespeople/AB", "{\"name\":\"Anna B\"}");
    judge.get("/api/v1/salespeople");
    judge.get("/api/v1/salespeople/AB");
    judge.post("/api/v1/salespeople/AB/team", "{\"team\":\"NORTH\"}");
    judge.get("/api/v1/companies");
    String file = "{\"salespeople\":\"code,name,email\\nCD,C,cd@contoso.example\\n\"}";
    assertThat(judge.post("/api/v1/people/preview", file).path("addedCount").asInt()).isEqualTo(1);
    judge.post("/api/v1/people/import", file);
    judge.post(Role.ADMIN, 422, "/api/v1/people/preview", "{\"salespeople\":\"nonsense\"}");
    erasure(number);
  }

  private void erasure(String number) {
    String contact = "/api/v1/contacts/" + number;
    judge.post(
        Role.SALES, 200, contact, "{\"name\":\"N\",\"addresses\":[{\"address\":\"n@x.example\"}]}");
    assertThat(judge.get(contact + "/erasure").path("entries").asInt()).isZero();
    judge.post(Role.ADMIN, 409, contact + "/erase", "{\"confirm\":\"CT\"}");
    judge.post(contact + "/erase", "{\"confirm\":\"" + number + "\"}");
    judge.get(Role.ADMIN, 404, contact + "/erasure");
    String again = "{\"contacts\":\"number,name,email\\nCT9,N,n@x.example\\n\"";
    judge.post(Role.ADMIN, 409, "/api/v1/people/import", again + "}");
    JsonNode taken = judge.post("/api/v1/people/import", again + ",\"wantedAgain\":true}");
    assertThat(taken.path("addedCount").asInt()).isEqualTo(1);
  }

  private void unmatched() {
    ItemId item =
        stage
            .exchange
            .mailboxes()
            .mailbox(SampleSetups.MAIN)
            .deliver(
                TrialFolder.NOT_LOGGED,
                Letter.of("q@x", "dora@elsewhere.example", "jr@contoso.example").about("Question"),
                Stage.NOW.minusSeconds(60));
    stage.books.books().ledger().record(List.of(row(item)));
    String refs =
        "\"messages\":[{\"mailbox\":\""
            + SampleSetups.MAIN
            + "\",\"item\":\""
            + item.value()
            + "\"}]";
    assertThat(judge.get("/api/v1/unmatched").path("messages")).hasSize(1);
    judge.get("/api/v1/unmatched/senders?by=domain");
    assertThat(judge.get("/api/v1/unmatched/again").path("looked").asInt()).isEqualTo(1);
    judge.post(Role.SALES, 200, "/api/v1/unmatched/again", "");
    assertThat(judge.get("/api/v1/mailboxes/main/unknown-people").path("settings")).hasSize(4);
    judge.get("/api/v1/explain?mailbox=" + SampleSetups.MAIN + "&item=" + item.value());
    judge.post(
        Role.SALES,
        200,
        "/api/v1/unmatched/create-contact",
        "{" + refs + ",\"address\":\"dora@elsewhere.example\",\"name\":\"Dora\"}");
    assertThat(judge.get("/api/v1/entries/count").path("counted").asInt()).isEqualTo(3);
    judge.post(
        Role.SALES, 200, "/api/v1/unmatched/assign", "{" + refs + ",\"contact\":\"CT000101\"}");
    judge.post(Role.SALES, 200, "/api/v1/unmatched/never", "{\"senders\":[\"spam.example\"]}");
    assertThat(judge.get("/api/v1/unmatched/never").path("senders")).hasSize(1);
    judge.post(Role.SALES, 200, "/api/v1/unmatched/allow", "{\"sender\":\"spam.example\"}");
    judge.get("/api/v1/ledger?outcome=LOGGED");
    leafThroughTheLedger();
  }

  private void leafThroughTheLedger() {
    stage.books.books().ledger().record(List.of(row(new ItemId("a/b~c")), row(new ItemId("d"))));
    List<String> items = new ArrayList<>();
    JsonNode page = judge.get("/api/v1/ledger?limit=1");
    while (page.has("next")) {
      items.add(page.path("rows").path(0).path("item").asText());
      String next = URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
      page = judge.get("/api/v1/ledger?limit=1&after=" + next);
    }
    assertThat(items).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    judge.get(Role.ADMIN, 400, "/api/v1/ledger?after=7");
  }

  private static LedgerRow row(ItemId item) {
    return new LedgerRow(
        new LedgerRow.Sighting(
            SampleSetups.MAIN,
            item,
            java.util.Optional.of(Letter.of("q@x", "a@b.example", "c@d.example").key()),
            LedgerRow.Times.unknown(),
            "dora@elsewhere.example",
            "Question"),
        new Reason.Unmatched(MissingSide.CONTACT),
        "dora@elsewhere.example is nobody's",
        0,
        new LedgerRow.Recorded(new PassId(new UUID(0, 2)), Stage.NOW));
  }

  private void capacity() {
    JsonNode measured = judge.post("/api/v1/mailboxes/main/measure", "");
    assertThat(judge.get("/api/v1/mailboxes/main/capacity")).isEqualTo(measured);
    String over = "/api/v1/mailboxes/main/roll-over";
    String to = "log2@contoso.example";
    judge.get(Role.ADMIN, 200, over + "?to=" + to);
    HttpResponse<String> gone = stage.program(Role.ADMIN).json(over, "{\"to\":\"" + to + "\"}");
    judge.judged("post", over, gone.statusCode(), gone);
  }

  private void mailboxes() {
    judge.get("/api/v1/mailboxes");
    judge.get("/api/v1/mailboxes/main");
    judge.get("/api/v1/mailboxes/main/passes");
    judge.get("/api/v1/mailboxes/main/notices");
    judge.get("/api/v1/passes/" + new UUID(0, 2));
    capacity();
    judge.post("/api/v1/mailboxes/main/validate", "");
    judge.judged(
        "post",
        "/api/v1/mailboxes/main/start",
        409,
        stage.program(Role.ADMIN).json("/api/v1/mailboxes/main/start", ""));
    judge.post("/api/v1/mailboxes/main/stop", "");
    for (String act : List.of("run-now", "restart", "renew")) {
      String path = "/api/v1/mailboxes/main/" + act;
      HttpResponse<String> answer = stage.program(Role.ADMIN).json(path, "");
      judge.judged("post", path, answer.statusCode(), answer);
    }
    judge.get("/api/v1/audit?limit=1&from=2020-01-01T00:00:00Z&until=2100-01-01T00:00:00Z");
    judge.get("/api/v1/audit?who=nobody&action=RenewToken&mailbox=main");
    health();
    judge.judged(
        "post",
        "/api/v1/explain",
        200,
        stage
            .program(Role.VIEWER)
            .send(
                "POST",
                "/api/v1/explain",
                "message/rfc822",
                "From: a@b.example\r\nSubject: x\r\n\r\ny"));
  }

  private void health() {
    stage.health =
        new Health(List.of(Symptom.of(Symptom.Code.SECRETS, "it failed", "Look at it.")));
    String id = judge.get("/api/v1/health").path("reasons").get(0).path("id").asText();
    judge.post("/api/v1/badges", "{\"label\":\"The hall\"}");
    String badge = judge.get("/api/v1/badges").path("badges").get(0).path("id").asText();
    judge.post("/api/v1/badges/" + badge + "/remove", "");
    assertThat(judge.get("/api/v1/failed").path("failed").size()).isOne();
    quarantine();
    assertThat(judge.post("/api/v1/ledger/try-again", "{}").path("messages").asInt()).isOne();
    assertThat(
            judge
                .get("/api/v1/ledger/second-tries?mailbox=main&item=lost")
                .path("secondTries")
                .get(0)
                .path("attempts")
                .asInt())
        .isEqualTo(3);
    judge.get("/api/v1/health/links");
    judge.get("/api/v1/health/passes");
    judge.get("/api/v1/health/intake?mailbox=main");
    judge.get("/api/v1/health/months?mailbox=main&zone=Europe/Stockholm");
    judge.post("/api/v1/health/dismiss", "{\"id\":\"" + id + "\"}");
    judge.post("/api/v1/health/recall", "{\"id\":\"" + id + "\"}");
  }

  private void quarantine() {
    LedgerRow.Sighting sighting =
        new LedgerRow.Sighting(
            SampleSetups.MAIN,
            new ItemId("lost"),
            Optional.empty(),
            LedgerRow.Times.unknown(),
            "",
            "");
    LedgerRow.Recorded recorded = new LedgerRow.Recorded(new PassId(new UUID(0, 9)), Stage.NOW);
    stage
        .books
        .books()
        .ledger()
        .record(List.of(new LedgerRow(sighting, new Reason.Failed(true), "a fault", 3, recorded)));
  }

  private void events() {
    SubscriptionName crm = new SubscriptionName("crm");
    KeptOutbox outbox = stage.storage.keptOutbox();
    outbox
        .subscriptions()
        .keep(
            new Subscription(
                crm,
                java.util.Optional.empty(),
                EnumSet.of(EventType.ENTRY_LOGGED),
                Subscription.Standing.good()));
    outbox
        .outbox()
        .put(List.of(new Event("msg_1", EventType.ENTRY_LOGGED, Stage.NOW, "{}")), List.of(crm));
    outbox
        .deliveries()
        .settle(outbox.deliveries().next(crm, 1).get(0), Deliveries.End.givenUp(Stage.NOW, "410"));
    judge.post("/api/v1/failed/send-again", "{\"webhook\":\"crm\"}");
    judge.post(Role.ADMIN, 409, "/api/v1/failed/send-again", "{\"webhook\":\"crm\"}");
  }

  private void users() {
    assertThat(judge.get(Role.SALES, 200, "/api/v1/me").path("role").asText()).isEqualTo("SALES");
    assertThat(judge.get("/api/v1/keys").path("keys").size()).isPositive();
    assertThat(judge.get("/api/v1/users").path("users")).hasSize(3);
    String link =
        judge.post("/api/v1/users", "{\"name\":\"eva\",\"role\":\"VIEWER\"}").path("link").asText();
    assertThat(stage.browser().get(java.net.URI.create(link).getPath()).body()).contains("eva");
    judge.post("/api/v1/users/eva/end-sessions", "");
    judge.post("/api/v1/users/eva/block", "{\"blocked\":true}");
    judge.post("/api/v1/users/eva/remove", "");
    judge.post(Role.ADMIN, 404, "/api/v1/users/eva/remove", "");
    judge.post(Role.ADMIN, 409, "/api/v1/users/admin/remove", "");
  }

  @Test
  void entries_are_told_page_by_page_newest_first() {
    stage.log("first");
    stage.log("second \"quoted\"");
    JsonNode page = judge.get("/api/v1/entries?limit=1");

    assertThat(page.at("/entries/0/subject").asText()).isEqualTo("second \"quoted\"");
    JsonNode second = judge.get("/api/v1/entries?limit=1&after=" + page.path("next").asText());
    assertThat(second.at("/entries/0/subject").asText()).isEqualTo("first");
    assertThat(second.has("next")).isFalse();
  }

  @Test
  void a_problem_says_what_where_and_what_to_do() {
    JsonNode wrong = judge.get(Role.VIEWER, 400, "/api/v1/entries?from=yesterday");
    assertThat(wrong.path("title").asText()).contains("from");
    assertThat(wrong.path("instance").asText()).isEqualTo("/api/v1/entries");
    assertThat(wrong.path("detail").asText()).isNotBlank();
    for (String bad :
        List.of("limit=0", "limit=501", "limit=x", "flow=up", "after=x", "nonsense=1")) {
      judge.get(Role.VIEWER, 400, "/api/v1/entries?" + bad);
    }
    for (String number : List.of("99", "0", "x", "-1")) {
      judge.get(Role.VIEWER, 404, "/api/v1/entries/" + number);
    }
    JsonNode forbidden =
        judge.post(Role.VIEWER, 403, "/api/v1/entries/1/cancel", "{\"cancelled\":true}");
    assertThat(forbidden.path("status").asInt()).isEqualTo(403);
  }

  @Test
  void a_parameter_of_counted_words_is_refused_with_what_came_and_all_that_is_allowed() {
    int tried = 0;
    for (Map.Entry<String, JsonNode> path : judge.api().path("paths").properties()) {
      for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
        JsonNode words = parameter.at("/schema/enum");
        if (parameter.path("in").asText().equals("query") && !words.isEmpty()) {
          String name = parameter.path("name").asText();
          JsonNode wrong =
              judge.get(
                  Role.ADMIN,
                  400,
                  path.getKey().replaceAll("[{]\\w+}", "1") + "?" + name + "=%00xyz");
          assertThat(wrong.path("title").asText()).isEqualTo(name + " cannot be read: \uFFFDxyz");
          words.forEach(word -> assertThat(wrong.path("detail").asText()).contains(word.asText()));
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(3);
  }

  @Test
  void so_is_a_field_of_counted_words_wherever_it_stands_in_what_is_sent() {
    List<String> tried = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : judge.api().path("paths").properties()) {
      JsonNode schema =
          path.getValue().at("/post/requestBody/content").path("application/json").path("schema");
      for (Worded field : worded("", schema, "\"\\u0000xyz\"")) {
        JsonNode wrong =
            judge.post(Role.ADMIN, 400, path.getKey().replaceAll("[{]\\w+}", "1"), field.body());
        assertThat(wrong.path("title").asText())
            .as(path.getKey())
            .isEqualTo(field.name() + " cannot be read: \uFFFDxyz");
        field.words().forEach(word -> assertThat(wrong.path("detail").asText()).contains(word));
        tried.add(path.getKey() + " " + field.name());
      }
    }
    assertThat(tried).hasSizeGreaterThan(3);
  }

  private record Worded(String name, List<String> words, String body) {}

  /** The fields of counted words in a schema, each with a body in which it has this value. */
  private List<Worded> worded(String name, JsonNode schema, String value) {
    List<Worded> found = new ArrayList<>();
    if (schema.has("$ref")) {
      return worded(name, judge.api().at(schema.path("$ref").asText().substring(1)), value);
    }
    if (schema.has("enum")) {
      List<String> words = new ArrayList<>();
      schema.path("enum").forEach(word -> words.add(word.asText()));
      found.add(new Worded(name, words, value));
    }
    worded(name, schema.path("items"), value, schema, found);
    schema
        .path("properties")
        .properties()
        .forEach(
            one ->
                worded(one.getKey(), one.getValue(), value).stream()
                    .map(
                        within ->
                            new Worded(
                                within.name(),
                                within.words(),
                                "{\"" + one.getKey() + "\":" + within.body() + "}"))
                    .forEach(found::add));
    return found;
  }

  private void worded(
      String name, JsonNode items, String value, JsonNode schema, List<Worded> found) {
    if (schema.has("items")) {
      worded(name, items, value).stream()
          .map(within -> new Worded(within.name(), within.words(), "[" + within.body() + "]"))
          .forEach(found::add);
    }
  }

  @Test
  void what_is_wrong_is_told_with_range_and_shape_bounded_and_without_secrets() {
    assertThat(judge.get(Role.VIEWER, 400, "/api/v1/entries?limit=501").path("detail").asText())
        .contains("a whole number from 1 to 500");
    JsonNode day = judge.get(Role.VIEWER, 400, "/api/v1/entries?from=" + "y".repeat(2_000));
    assertThat(day.path("title").asText()).hasSizeLessThan(120).endsWith("y…");
    assertThat(day.path("detail").asText()).contains("a day such as");
  }

  @Test
  void what_is_sent_is_read_strictly_and_within_bounds() {
    stage.log("first");
    String path = "/api/v1/entries/1/cancel";
    for (String bad :
        List.of(
            "",
            "{",
            "[]",
            "{}",
            "{\"cancelled\":\"yes\"}",
            "{\"cancelled\":true,\"x\":1}",
            "{\"cancelled\":true} {}",
            "{\"cancelled\":true,\"cancelled\":false}")) {
      judge.post(Role.SALES, 400, path, bad);
    }
    assertThat(judge.get("/api/v1/entries/1").at("/entry/cancelled").asBoolean()).isFalse();
    Browser program = stage.program(Role.SALES);
    judge.judged(
        "post", path, 415, program.send("POST", path, "text/plain", "{\"cancelled\":true}"));
    judge.judged(
        "post", path, 413, program.json(path, "{\"cancelled\":true}" + " ".repeat(1_000_001)));
    assertThat(program.json(path, "[".repeat(500_000)).statusCode()).isEqualTo(400);
  }

  @Test
  void another_method_is_refused_with_those_that_there_are() {
    HttpResponse<String> answer =
        stage.program(Role.VIEWER).send("DELETE", "/api/v1/entries/1", "text/plain", "");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).contains("GET");
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    HttpResponse<String> nowhere = stage.program(Role.VIEWER).get("/api/v1/nowhere");
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(nowhere.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void a_session_is_no_key_and_a_key_is_no_session() {
    HttpResponse<String> none = stage.browser(Role.ADMIN).get("/api/v1/entries");
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.headers().firstValue("www-authenticate")).contains("Bearer");
    assertThat(none.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(stage.program(Role.VIEWER).get("/health").statusCode()).isEqualTo(303);
    assertThat(
            stage
                .browser()
                .withHeader("Authorization", "Bearer " + stage.sessions.get(Role.ADMIN))
                .get("/api/v1/entries")
                .statusCode())
        .isEqualTo(401);
  }
}

package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.setup.SampleSetups;

/** Mailboxes, health, events and users, asked of the API. */
record OperationsOfWork(Stage stage, Judge judge) {
  void all() {
    mailboxes();
    events();
    users();
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
                Optional.empty(),
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
}

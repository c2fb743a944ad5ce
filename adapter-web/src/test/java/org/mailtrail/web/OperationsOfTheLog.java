package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.mailtrail.application.port.access.Role;

/** Entries, their messages and what is sold, asked of the API. */
record OperationsOfTheLog(Stage stage, Judge judge) {
  void all() {
    entries();
    messages();
    sales();
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
    JsonNode listed = judge.get("/api/v1/opportunities?state=OPEN");
    assertThat(listed.path("sums")).hasSize(1);
    assertThat(listed.at("/opportunities/0/contactName").asText()).isEqualTo("Mia Lund");
    assertThat(listed.at("/opportunities/0/salespersonName").asText()).isEqualTo("Jim Rowe");
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
}

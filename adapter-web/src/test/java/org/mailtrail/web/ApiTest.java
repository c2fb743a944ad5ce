package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;

/** How the API speaks: pages, problems, bounds, keys. */
class ApiTest extends ApiTrial {
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

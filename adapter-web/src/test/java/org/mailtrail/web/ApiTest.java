package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;

class ApiTest {
  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  private Browser program() {
    String key = new InviteUser(stage.access).key(new UserName("viewer"), "a program");
    return stage.browser().withHeader("Authorization", "Bearer " + key);
  }

  @Test
  void entries_are_told_page_by_page_newest_first() {
    stage.log("first");
    stage.log("second \"quoted\"");
    HttpResponse<String> page = program().get("/api/v1/entries?limit=1");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("application/json");
    assertThat(page.body()).contains("second \\\"quoted\\\"").contains("\"before\":2");
    assertThat(program().get("/api/v1/entries?limit=1&before=2").body())
        .contains("\"subject\":\"first\"")
        .doesNotContain("\"before\"");
    assertThat(program().get("/api/v1/entries/1").body()).contains("\"contact\":\"CT000101\"");
  }

  @Test
  void health_is_told_as_it_is() {
    assertThat(program().get("/api/v1/health").body()).isEqualTo("{\"ready\":true,\"reasons\":[]}");
  }

  @Test
  void a_problem_says_what_where_and_what_to_do() {
    HttpResponse<String> wrong = program().get("/api/v1/entries?from=yesterday");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(wrong.body()).contains("\"status\":400").contains("\"detail\"");
    assertThat(program().get("/api/v1/entries?limit=0").statusCode()).isEqualTo(400);
    assertThat(program().get("/api/v1/entries/99").statusCode()).isEqualTo(404);
    assertThat(program().get("/api/v1/entries/0").statusCode()).isEqualTo(404);
  }

  @Test
  void a_session_is_no_key_and_a_key_is_no_session() {
    assertThat(stage.browser(Role.ADMIN).get("/api/v1/entries").statusCode()).isEqualTo(401);
    assertThat(program().get("/health").statusCode()).isEqualTo(303);
    assertThat(
            stage
                .browser()
                .withHeader("Authorization", "Bearer " + stage.sessions.get(Role.ADMIN))
                .get("/api/v1/entries")
                .statusCode())
        .isEqualTo(401);
  }
}

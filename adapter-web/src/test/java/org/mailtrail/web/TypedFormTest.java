package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;

/** What somebody has typed is not lost because it is not taken. */
class TypedFormTest {
  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_form_that_is_refused_still_has_what_was_typed() {
    admin.get("/new-mailbox");
    Map<String, String> typed =
        Map.of(
            "name", "Main <1>",
            "kind", "ON_PREMISES",
            "address", "log@contoso.example",
            "endpoint", "https://mail.contoso.example/ews");
    String page = admin.post("/new-mailbox", typed).body();

    assertThat(page)
        .contains("role=\"alert\"", "value=\"Main &lt;1>\"", "value=\"log@contoso.example\"")
        .contains("value=\"ON_PREMISES\" selected", "value=\"https://mail.contoso.example/ews\"");
    assertThat(admin.get("/new-mailbox?name=x").body()).doesNotContain("value=\"x\"");
    assertThat(admin.post("/users", Map.of("name", "no name!", "role", "SALES")).body())
        .contains("value=\"no name!\"", "value=\"SALES\" selected");
    assertThat(admin.post("/users", Map.of("name", "anna", "role", "SALES")).body())
        .as("what was done is not offered again")
        .doesNotContain("value=\"anna\"");
  }

  @Test
  void where_the_session_has_ended_what_was_written_in_a_page_of_ours_is_shown_to_be_copied() {
    Map<String, String> fields =
        Map.of("comment", "Called <b>twice</b>", "password", "a secret", "amount", "12");
    Browser nobody = stage.browser().withHeader("Sec-Fetch-Site", "same-origin");
    HttpResponse<String> answer = nobody.post("/entries/1/comment", fields);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("What you had written", "Called &lt;b&gt;twice&lt;/b&gt;", "href=\"/login\"")
        .doesNotContain("a secret");
    assertThat(stage.browser().post("/entries/1/comment", fields).body())
        .as("another site puts no words on our pages")
        .contains("href=\"/login\"")
        .doesNotContain("twice");
    assertThat(
            stage
                .browser()
                .withHeader("Sec-Fetch-Site", "same-origin")
                .post("/entries/1/comment", Map.of("comment", "x".repeat(70_000)))
                .body())
        .doesNotContain("xxx");
  }
}

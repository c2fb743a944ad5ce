package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.testkit.setup.SampleSetups;

class TemplatesTest {
  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @AfterEach
  void close() {
    stage.close();
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    admin.get("/templates");
    return admin.post(path, form);
  }

  private HttpResponse<String> visit(String cost, String duration) {
    return post(
        "/templates",
        Map.of(
            "code", "VISIT",
            "description", "A <b>visit</b>",
            "group", "MEETING",
            "cost", cost,
            "duration", duration));
  }

  @Test
  void a_template_is_made_and_changed_and_each_time_that_is_on_record() {
    assertThat(admin.get("/mailboxes").body()).contains("href=\"/templates\"");
    assertThat(visit("12,50", "90").statusCode()).isEqualTo(303);
    String page = admin.get("/templates?code=VISIT").body();
    assertThat(page).contains("A &lt;b", "MEETING", "Change VISIT");
    assertThat(page).contains("value=\"12.5\"", "value=\"90\"");

    visit("12,50", "PT90S");
    assertThat(admin.get("/templates?code=VISIT").body()).contains("value=\"PT1M30S\"");
    assertThat(admin.get("/audit?action=SetUpTemplates").body())
        .contains("template VISIT", "PT1H30M", "PT1M30S");
  }

  @Test
  void what_cannot_be_read_or_kept_is_said_and_what_was_typed_stays() {
    for (String cost : new String[] {"much", "-1", "1,500"}) {
      assertThat(visit(cost, "90").body()).contains("A template needs a code", "A &lt;b");
    }
    for (String duration : new String[] {"long", "-5", "PT", "-PT5M"}) {
      assertThat(visit("1", duration).statusCode()).isEqualTo(409);
    }
    assertThat(visit("1", "999999999").body()).contains("ten years at most");
    assertThat(post("/templates", Map.of("code", " ")).statusCode()).isEqualTo(409);
    assertThat(post("/templates", Map.of("code", "x".repeat(51))).body())
        .contains("up to 50 characters");
    assertThat(admin.get("/templates?code=VISIT").statusCode()).isEqualTo(404);
  }

  @Test
  void a_mailbox_is_not_set_to_a_template_that_there_is_not() {
    admin.get("/mailboxes/main");
    HttpResponse<String> refused =
        admin.post(
            "/mailboxes/main/routine",
            Map.of("template", "NOPE", "page-size", "500", "interval", "60"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("there is no interaction template NOPE.");
  }

  @Test
  void a_template_is_removed_for_its_code_once_more_unless_a_mailbox_uses_it() {
    visit("1", "1");
    assertThat(post("/templates/remove", Map.of("code", "VISIT", "typed", "visit")).body())
        .contains("Write VISIT to remove it", "A &lt;b");
    assertThat(post("/templates/remove", Map.of("code", "VISIT", "typed", "VISIT")).statusCode())
        .isEqualTo(303);
    assertThat(admin.get("/templates").body()).doesNotContain("VISIT");
    assertThat(post("/templates/remove", Map.of("code", "EMAIL", "typed", "EMAIL")).body())
        .contains("Each new mailbox has this template");

    visit("1", "1");
    var setups = stage.storage.keptSetups().setups();
    MailboxSetup main = setups.find(SampleSetups.MAIN).orElseThrow();
    setups.save(main.with(new Routine("VISIT", 500, Duration.ofMinutes(1), true)));
    assertThat(post("/templates/remove", Map.of("code", "VISIT", "typed", "VISIT")).body())
        .contains("A mailbox uses this template", "Change VISIT");
  }
}

package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.setup.SampleSetups;

/** What is wrong: shown, dismissed, told again. */
class HealthTest extends HealthTrial {
  private static final String LATE = "the last good pass ended at 2026-11-28 11:00:00";

  private void late() {
    stage.health =
        new Health(
            List.of(
                Symptom.of(
                    Symptom.Code.PASS_LATE,
                    SampleSetups.MAIN,
                    HealthSentence.LAST_GOOD.with(Instant.parse("2026-11-28T11:00:00Z")),
                    HealthSentence.LOOK_AT_PASSES.with())));
  }

  @Test
  void of_very_many_troubles_the_first_hundred_are_shown_and_the_rest_is_counted() {
    stage.health =
        new Health(
            IntStream.range(0, 130)
                .mapToObj(
                    n ->
                        Symptom.of(
                            Symptom.Code.NEVER_PASSED,
                            new MailboxName("box" + n),
                            HealthSentence.NEVER_PASSED.with(),
                            HealthSentence.LOOK_AT_PASSES.with()))
                .toList());

    assertThat(browser.get("/health").body())
        .contains("box99", "30 more troubles", "./mailtrail health")
        .doesNotContain("box100");
  }

  private static String trouble(String page) {
    return page.replaceAll("(?s).*name=\"trouble\" value=\"([^\"]+)\".*", "$1");
  }

  @Test
  void a_trouble_is_dismissed_by_an_admin_and_told_again_on_demand() {
    late();
    Browser admin = stage.browser(Role.ADMIN);
    String page = admin.get("/health").body();
    assertThat(page)
        .contains(LATE, "Look at the latest passes.", "Dismiss", "Run now")
        .doesNotContain("<details>");

    assertThat(admin.post("/health/dismiss", Map.of("trouble", trouble(page))).statusCode())
        .isEqualTo(303);
    assertThat(admin.get("/health").body())
        .contains("1 problem that somebody knows of", "Dismissed by console:admin")
        .contains("Mail may be waiting unseen");
    admin.post("/health/recall", Map.of("trouble", trouble(page)));
    assertThat(admin.get("/health").body()).doesNotContain("<details>");
  }

  @Test
  void who_is_no_admin_sees_the_trouble_and_cannot_dismiss_it() {
    late();
    assertThat(browser.get("/health").body())
        .contains("Passes are late", LATE)
        .doesNotContain("/health/dismiss");
    assertThat(browser.withCookie("mailtrail-language", "sv").get("/health").body())
        .contains("den senaste lyckade körningen slutade 2026-11-28 11:00:00")
        .contains("Körningarna är försenade", "Se på de senaste körningarna.")
        .doesNotContain("lang=\"en\"><", "<span lang=\"en\">");
  }

  @Test
  void what_a_server_said_stays_as_it_came_and_says_in_which_language() {
    stage.health =
        new Health(
            List.of(
                Symptom.of(
                    Symptom.Code.NO_ANSWER,
                    HealthSentence.NO_ANSWER_FROM.with(HealthSentence.THE_DATABASE.with()),
                    HealthSentence.LOOK_AT_DATABASE.with()),
                Symptom.of(
                    Symptom.Code.NEEDS_A_PERSON,
                    SampleSetups.MAIN,
                    "AADSTS700082: the token is over",
                    "Sign in again.")));

    assertThat(browser.withCookie("mailtrail-language", "sv").get("/health").body())
        .contains("inget svar ännu från databasen", "om det kvarstår, se till databasen")
        .contains("<span lang=\"en\">AADSTS700082: the token is over</span>");
  }

  @Test
  void a_trouble_that_is_gone_is_not_dismissed() {
    Browser admin = stage.browser(Role.ADMIN);
    admin.get("/health");
    for (String id : List.of("0b9a2f0e-6f2c-3c1d-9d6e-1f7a2b3c4d5e", "x", "")) {
      HttpResponse<String> answer = admin.post("/health/dismiss", Map.of("trouble", id));
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("This problem is gone");
    }
  }

  @Test
  void a_program_sees_since_when_and_dismisses_as_well() {
    late();
    Browser program = stage.program(Role.ADMIN);
    String id =
        program.get("/api/v1/health").body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    assertThat(program.json("/api/v1/health/dismiss", "{\"id\": \"" + id + "\"}").body())
        .contains("\"dismissedBy\":\"console:admin\"", "\"ready\":false");
    assertThat(program.json("/api/v1/health/recall", "{\"id\": \"" + id + "\"}").body())
        .doesNotContain("dismissedBy");
    assertThat(program.json("/api/v1/health/recall", "{\"id\": \"x\"}").statusCode())
        .isEqualTo(400);
  }
}

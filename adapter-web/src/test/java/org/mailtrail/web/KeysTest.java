package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.access.RemoveUser;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.audit.AuditEntry;

class KeysTest {
  private static final Pattern SHOWN = Pattern.compile("class=\"copy\">([\\w-]{43})<");
  private static final Pattern HASH =
      Pattern.compile("nightly<.*?name=\"hash\" value=\"([0-9a-f]{64})\"", Pattern.DOTALL);

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  private List<AuditEntry> trail() {
    return stage.storage.keptSetups().trail().latest(Optional.empty(), 20);
  }

  @Test
  void a_key_is_shown_once_listed_with_its_scope_and_ended_with_both_on_record() {
    Browser browser = stage.browser(Role.SALES);
    browser.get("/sessions");
    HttpResponse<String> made =
        browser.post("/sessions/key", Map.of("label", "nightly", "scope", "VIEWER", "days", "7"));
    Matcher key = SHOWN.matcher(made.body());
    assertThat(key.find()).isTrue();
    String page = browser.get("/sessions").body();
    assertThat(page).contains("nightly").contains("read").doesNotContain(key.group(1));
    Browser program = stage.browser().withHeader("Authorization", "Bearer " + key.group(1));
    assertThat(program.get("/api/v1/me").body()).contains("\"role\":\"VIEWER\"");

    Matcher hash = HASH.matcher(page);
    assertThat(hash.find()).isTrue();
    HttpResponse<String> untyped =
        browser.post("/sessions/end", Map.of("hash", hash.group(1), "typed", "weekly"));
    assertThat(untyped.statusCode()).isEqualTo(409);
    assertThat(untyped.body()).contains("nightly was not typed as it stands here");
    assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);

    browser.post("/sessions/end", Map.of("hash", hash.group(1), "typed", "nightly"));
    assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(trail()).extracting(AuditEntry::action).contains("MakeKey", "EndSessions");
    assertThat(trail().toString()).contains("key nightly").doesNotContain(key.group(1));
  }

  @Test
  void a_key_reaches_no_further_than_its_scope_nor_than_its_user_nor_longer_than_either() {
    Browser program = stage.program(Role.ADMIN, Role.VIEWER);
    assertThat(program.get("/api/v1/entries").statusCode()).isEqualTo(200);
    assertThat(program.get("/api/v1/users").statusCode()).isEqualTo(403);

    Browser admins = stage.program(Role.ADMIN);
    assertThat(admins.get("/api/v1/users").statusCode()).isEqualTo(200);
    new InviteUser(stage.access).run(new UserName("admin"), Role.VIEWER, "test");
    assertThat(admins.get("/api/v1/users").statusCode()).isEqualTo(403);

    stage.clock.pass(Duration.ofDays(31));
    assertThat(admins.get("/api/v1/entries").statusCode()).isEqualTo(401);
  }

  @Test
  void a_key_dies_with_its_user_and_does_not_come_back_with_the_name() {
    Browser program = stage.program(Role.SALES);
    UserName name = new UserName("sales");
    new RemoveUser(stage.access).run(name, "test");
    assertThat(program.get("/api/v1/entries").statusCode()).isEqualTo(401);

    new InviteUser(stage.access).run(name, Role.ADMIN, "test");
    assertThat(program.get("/api/v1/entries").statusCode()).isEqualTo(401);
    assertThat(trail()).extracting(AuditEntry::action).contains("RemoveUser", "InviteUser");
  }

  @Test
  void nobody_makes_a_key_that_reaches_further_or_lives_too_long() {
    Browser browser = stage.browser(Role.VIEWER);
    browser.get("/sessions");
    for (Map<String, String> wrong :
        List.of(
            Map.of("label", "x", "scope", "ADMIN", "days", "7"),
            Map.of("label", "x", "scope", "VIEWER", "days", "366"),
            Map.of("label", "x", "scope", "VIEWER", "days", "0"),
            Map.of("label", " ", "scope", "VIEWER", "days", "7"))) {
      assertThat(browser.post("/sessions/key", wrong).statusCode()).isEqualTo(409);
    }
    assertThat(browser.post("/sessions/key", Map.of("days", "x")).statusCode()).isEqualTo(400);
    assertThat(browser.get("/sessions").body()).doesNotContain("API key</td>");
  }

  @Test
  void a_key_that_asks_too_often_waits_and_others_do_not() {
    Browser fast = stage.program(Role.VIEWER);
    for (int i = 0; i < 600; i++) {
      assertThat(fast.get("/api/v1/me").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = fast.get("/api/v1/me");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after")).contains("60");
    assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(stage.program(Role.VIEWER).get("/api/v1/me").statusCode()).isEqualTo(200);

    stage.clock.pass(Duration.ofSeconds(61));
    assertThat(fast.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void keys_cannot_be_guessed_one_after_the_other() {
    for (int i = 0; i < 50; i++) {
      Browser guess = stage.browser().withHeader("Authorization", "Bearer guess" + i);
      assertThat(guess.get("/api/v1/me").statusCode()).isEqualTo(401);
    }
    Browser guess = stage.browser().withHeader("Authorization", "Bearer guess");
    assertThat(guess.get("/api/v1/me").statusCode()).isEqualTo(429);
  }
}

package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;

class AccessTest {
  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("set-cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .findFirst()
        .orElse("");
  }

  @Test
  void an_invited_person_chooses_a_password_and_is_in() {
    String token = new InviteUser(stage.access).run(new UserName("anna"), Role.SALES, "test");
    Browser browser = stage.browser();
    assertThat(browser.get("/enter/" + token).body()).contains("anna");

    assertThat(
            browser
                .post("/enter/" + token, Map.of("password", "short", "again", "short"))
                .statusCode())
        .isEqualTo(400);
    HttpResponse<String> entered =
        browser.post(
            "/enter/" + token, Map.of("password", Stage.PASSWORD, "again", Stage.PASSWORD));

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(cookie(entered, "mailtrail")).contains("HttpOnly").contains("SameSite=Lax");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(stage.browser().get("/enter/" + token).body()).doesNotContain("anna");
  }

  @Test
  void who_knows_the_password_chooses_another_one_and_all_other_browsers_are_signed_out() {
    Browser lost = stage.browser(Role.SALES);
    Browser browser = stage.browser(Role.SALES);
    assertThat(browser.get("/sessions").body()).contains("href=\"/sessions/password\"");
    browser.get("/sessions/password");
    String other = "another long password";

    assertThat(changed(browser, "a wrong password", other, other).statusCode()).isEqualTo(409);
    assertThat(changed(browser, Stage.PASSWORD, "short", "short").statusCode()).isEqualTo(400);
    assertThat(changed(browser, Stage.PASSWORD, other, "others").statusCode()).isEqualTo(400);
    assertThat(lost.get("/").statusCode()).isEqualTo(200);

    assertThat(changed(browser, Stage.PASSWORD, other, other).statusCode()).isEqualTo(303);
    assertThat(browser.get("/sessions?password=changed").body()).contains("password is changed");
    assertThat(lost.get("/").statusCode()).isEqualTo(303);
    assertThat(stage.browser(Role.ADMIN).get("/audit").body()).contains("Password changed");
    Browser anew = stage.browser();
    anew.get("/login");
    assertThat(
            anew.post("/login", Map.of("name", "sales", "password", Stage.PASSWORD)).statusCode())
        .isEqualTo(401);
    assertThat(anew.post("/login", Map.of("name", "sales", "password", other)).statusCode())
        .isEqualTo(303);
  }

  @Test
  void at_a_session_passwords_are_guessed_no_faster_than_at_the_door() {
    Browser browser = stage.browser(Role.SALES);
    browser.get("/sessions/password");
    HttpResponse<String> answer = changed(browser, "guess", Stage.PASSWORD, Stage.PASSWORD);
    for (int more = 0; more < 30 && answer.statusCode() == 409; more++) {
      answer = changed(browser, "guess " + more, Stage.PASSWORD, Stage.PASSWORD);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
  }

  private static HttpResponse<String> changed(
      Browser browser, String now, String next, String again) {
    return browser.post("/sessions/password", Map.of("now", now, "password", next, "again", again));
  }

  @Test
  void a_link_signs_in_once() {
    String link = new InviteUser(stage.access).link(new UserName("demo"), Role.ADMIN);
    Browser browser = stage.browser();
    browser.get("/enter/" + link);
    browser.get("/enter/" + link);

    assertThat(browser.post("/enter/" + link, Map.of()).statusCode()).isEqualTo(303);
    assertThat(browser.get("/users").statusCode()).isEqualTo(200);

    Browser second = stage.browser();
    second.get("/enter/" + link);
    assertThat(second.post("/enter/" + link, Map.of()).statusCode()).isEqualTo(410);
  }

  @Test
  void who_signs_in_comes_to_the_page_that_was_asked_for_and_to_no_other_site() {
    Browser browser = stage.browser();
    browser.get("/login");
    Map<String, String> right = Map.of("name", "Sales", "password", Stage.PASSWORD);

    assertThat(location(browser, right, "/health")).contains("/health");
    assertThat(location(stage.browser(), right, "//evil.example")).contains("/");
    assertThat(location(stage.browser(), right, "/\\evil.example")).contains("/");
    assertThat(location(stage.browser(), right, "https://evil.example")).contains("/");
  }

  private static Optional<String> location(
      Browser browser, Map<String, String> right, String next) {
    browser.get("/login");
    Map<String, String> form = new java.util.HashMap<>(right);
    form.put("next", next);
    return browser.post("/login", form).headers().firstValue("location");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    Browser browser = stage.browser();
    browser.get("/login");
    HttpResponse<String> wrong = browser.post("/login", Map.of("name", "sales", "password", "x"));
    HttpResponse<String> unknown = browser.post("/login", Map.of("name", "saleh", "password", "x"));

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.body().replaceAll("nonce=\"[^\"]+\"", "").replace("sales\"", ""))
        .isEqualTo(unknown.body().replaceAll("nonce=\"[^\"]+\"", "").replace("saleh\"", ""));
  }

  @Test
  void passwords_cannot_be_guessed_one_after_the_other() {
    Browser browser = stage.browser();
    browser.get("/login");
    for (int i = 0; i < 10; i++) {
      browser.post("/login", Map.of("name", "sales", "password", "guess " + i));
    }
    Map<String, String> right = Map.of("name", "sales", "password", Stage.PASSWORD);

    assertThat(browser.post("/login", right).statusCode()).isEqualTo(429);
    stage.clock.pass(Duration.ofMinutes(16));
    assertThat(browser.post("/login", right).statusCode()).isEqualTo(303);
  }

  @Test
  void a_session_ends_when_it_is_idle_or_old_or_ended() {
    Browser browser = stage.browser(Role.SALES);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    stage.clock.pass(Duration.ofHours(13));
    assertThat(browser.get("/").statusCode()).isEqualTo(303);

    Browser busy = stage.browser(Role.ADMIN);
    String fresh =
        stage
            .signIn()
            .run("admin", org.mailtrail.application.port.identity.Secret.of(Stage.PASSWORD), "b")
            .orElseThrow();
    busy.withCookie("mailtrail", fresh);
    for (int i = 0; i < 16; i++) {
      assertThat(busy.get("/").statusCode()).isEqualTo(200);
      stage.clock.pass(Duration.ofHours(10));
    }
    stage.clock.pass(Duration.ofHours(8));
    assertThat(busy.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void ending_all_sessions_ends_those_of_other_browsers_too() {
    Browser here = stage.browser(Role.SALES);
    String other =
        stage
            .signIn()
            .run("sales", org.mailtrail.application.port.identity.Secret.of(Stage.PASSWORD), "b")
            .orElseThrow();
    Browser there = stage.browser().withCookie("mailtrail", other);
    assertThat(there.get("/").statusCode()).isEqualTo(200);
    here.get("/sessions");

    assertThat(here.post("/sessions/end-all", Map.of()).statusCode()).isEqualTo(303);
    assertThat(there.get("/").statusCode()).isEqualTo(303);
    assertThat(here.get("/").statusCode()).isEqualTo(303);
    assertThat(stage.browser(Role.ADMIN).get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void a_foreign_host_name_is_not_served() throws Exception {
    assertThat(statusLine("evil.example")).contains(" 421 ");
    assertThat(statusLine("localhost:" + stage.console.address().getPort())).contains(" 303 ");
  }

  private String statusLine(String host) throws Exception {
    try (java.net.Socket socket =
        new java.net.Socket(
            java.net.InetAddress.getLoopbackAddress(), stage.console.address().getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return new String(
              socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void a_page_that_is_not_there_is_said_to_be_so_to_those_who_are_signed_in() {
    assertThat(stage.browser().get("/nowhere").statusCode()).isEqualTo(303);
    assertThat(stage.browser(Role.VIEWER).get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(stage.browser(Role.VIEWER).get("/entries/99").statusCode()).isEqualTo(404);
  }
}

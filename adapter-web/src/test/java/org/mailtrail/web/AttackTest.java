package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;

/** What an attacker tries who has no session, or somebody else's browser. */
class AttackTest {
  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().allValues("set-cookie").stream()
        .filter(cookie -> cookie.startsWith("mailtrail="))
        .map(cookie -> cookie.split("[=;]")[1])
        .findFirst()
        .orElse("");
  }

  private static HttpResponse<String> signIn(Browser browser) {
    browser.get("/login");
    return browser.post("/login", Map.of("name", "sales", "password", Stage.PASSWORD));
  }

  @Test
  void a_session_that_somebody_has_planted_is_not_the_one_that_is_signed_in() {
    String planted = "A".repeat(43);
    Browser browser =
        stage
            .browser()
            .withCookie("mailtrail", planted)
            .withCookie("mailtrail-visitor", "B".repeat(43));
    HttpResponse<String> entered = signIn(browser);

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(session(entered)).hasSize(43).isNotEqualTo(planted);
    assertThat(stage.browser().withCookie("mailtrail", planted).get("/").statusCode())
        .isEqualTo(303);
  }

  @Test
  void the_session_that_a_browser_had_ends_when_it_signs_in_again() {
    Browser before = stage.browser(Role.SALES);
    String old = stage.sessions.get(Role.SALES);
    before.get("/sessions");
    before.post("/login", Map.of("name", "admin", "password", Stage.PASSWORD));

    assertThat(before.get("/users").statusCode()).isEqualTo(200);
    assertThat(stage.browser().withCookie("mailtrail", old).get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void guesses_at_the_same_moment_are_no_more_than_guesses_one_after_the_other() throws Exception {
    List<Callable<Integer>> guesses = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Browser browser = stage.browser();
      browser.get("/login");
      String guess = "guess " + i;
      guesses.add(
          () -> browser.post("/login", Map.of("name", "sales", "password", guess)).statusCode());
    }
    ExecutorService all = Executors.newFixedThreadPool(guesses.size());
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : all.invokeAll(guesses, 60, TimeUnit.SECONDS)) {
        answers.add(answer.get());
      }
      assertThat(answers).filteredOn(code -> code == 401).hasSize(10);
      assertThat(answers).filteredOn(code -> code == 429).hasSize(14);
    } finally {
      all.shutdownNow();
    }
  }

  @Test
  void right_passwords_do_not_use_up_what_an_address_may_try() {
    for (int i = 0; i < 55; i++) {
      assertThat(signIn(stage.browser()).statusCode()).as("sign-in " + i).isEqualTo(303);
    }
  }

  @Test
  void nothing_of_mail_is_kept_by_browser_or_proxy() {
    stage.log("A subject");
    Browser sales = stage.browser(Role.SALES);
    Browser program = stage.program(Role.SALES);
    for (String path :
        List.of(
            "/",
            "/entries/1",
            "/entries/1/message",
            "/entries/1/message/content",
            "/entries/1/message/attachments/3",
            "/export/entries.csv",
            "/export/entries.json",
            "/export/entries.zip")) {
      HttpResponse<String> answer = sales.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("cache-control")).as(path).contains("no-store");
      assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    }
    for (String path : List.of("/api/v1/entries", "/api/v1/entries/1/message/source")) {
      assertThat(program.get(path).headers().firstValue("cache-control"))
          .as(path)
          .contains("no-store");
    }
  }

  @Test
  void who_asks_for_the_head_alone_is_let_in_like_who_asks_for_all() {
    stage.log("A subject");
    Browser nobody = stage.browser();
    Browser sales = stage.browser(Role.SALES);
    for (String path :
        List.of("/", "/users", "/entries/1", "/export/entries.csv", "/health/events")) {
      assertThat(head(nobody, path).statusCode()).as(path).isEqualTo(303);
      HttpResponse<String> answer = head(sales, path);
      assertThat(answer.statusCode()).as(path).isEqualTo(path.equals("/users") ? 403 : 200);
      assertThat(answer.headers().firstValue("cache-control")).as(path).contains("no-store");
      assertThat(answer.body()).as(path).isEmpty();
    }
    assertThat(head(sales, "/entries/9").statusCode()).isEqualTo(404);
    assertThat(head(nobody, "/api/v1/entries").statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> head(Browser browser, String path) {
    return browser.send("HEAD", path, "text/plain", "");
  }

  @Test
  void nothing_that_stands_in_an_address_breaks_a_page() {
    Browser admin = stage.browser(Role.ADMIN);
    for (String page : stage.pages()) {
      for (String name :
          List.of("key", "mailbox", "contact", "company", "sender", "after", "text")) {
        for (String value : List.of("%00", "%20%00", "%F0%9F%98%80", "-1", "x".repeat(5_000))) {
          assertThat(admin.get(page + "?" + name + "=" + value).statusCode())
              .as(page + " " + name + " " + value)
              .isLessThan(500);
        }
      }
    }
    for (String value : List.of("%00", "%20%00")) {
      HttpResponse<String> row = admin.get("/explain/row?mailbox=main&item=x&key=" + value);
      assertThat(row.statusCode()).as(value).isLessThan(500);
    }
  }

  @Test
  void a_cookie_does_not_let_a_program_in() {
    Browser browser = stage.browser(Role.ADMIN);

    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(browser.json("/api/v1/users/sales/block", "{\"blocked\":true}").statusCode())
        .isEqualTo(401);
  }

  @Test
  void other_methods_tell_nothing_without_a_session() {
    for (String method : List.of("HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH")) {
      HttpResponse<String> answer = stage.browser().send(method, "/users", "text/plain", "");
      assertThat(answer.body()).as(method).doesNotContain("admin");
      assertThat(answer.statusCode()).as(method).isNotEqualTo(500);
      assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
    }
  }

  @Test
  void where_sessions_cannot_be_looked_up_nobody_comes_in_and_no_stack_is_shown() {
    Browser browser = stage.browser(Role.ADMIN);
    stage.memory.putOutOfReach();
    HttpResponse<String> answer = browser.get("/users");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("at the moment").doesNotContain("Exception", "\tat ");
    assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
  }
}

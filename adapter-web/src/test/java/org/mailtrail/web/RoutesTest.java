package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.web.shape.ApiOperation;
import org.mailtrail.web.shape.Parameter;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Walks the table of routes. */
class RoutesTest {
  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  private static String address(Route route) {
    return route
        .path()
        .replace("{name}", "main")
        .replace("{number}", "1")
        .replace("{index}", "3")
        .replace("{kind}", "contact")
        .replace("{pass}", new UUID(7, 1).toString())
        .replace("{opportunity}", "OP000001")
        .replace("<contact>", "CT000101")
        .replace("<salesperson>", "JR")
        .replace("{user}", "viewer")
        .replaceAll("\\{\\w+}", "x");
  }

  private static HttpResponse<String> ask(Browser browser, Route route, Map<String, String> form) {
    return route.method() == Route.Method.GET
        ? browser.get(address(route))
        : browser.post(address(route), form);
  }

  @Test
  void without_a_session_nothing_is_shown_and_nothing_is_done() {
    for (Route route : stage.routes()) {
      if (route.admission() == Admission.EVERYBODY) {
        continue;
      }
      HttpResponse<String> answer = ask(stage.browser(), route, Map.of("seal", "0"));
      boolean isPage = route.method() == Route.Method.GET && !route.isForPrograms();
      assertThat(answer.statusCode()).as(route.toString()).isEqualTo(isPage ? 303 : 401);
      if (isPage) {
        assertThat(answer.headers().firstValue("location").orElse("")).startsWith("/login?next=");
      }
    }
  }

  @Test
  void a_role_that_is_not_enough_is_refused() {
    int refused = 0;
    for (Route route : stage.routes()) {
      for (Role role : Role.values()) {
        boolean isEnough =
            route.admission().role().filter(least -> !role.includes(least)).isEmpty();
        if (isEnough || route.isForPrograms()) {
          continue;
        }
        Browser browser = stage.browser(role);
        browser.get("/sessions");
        assertThat(ask(browser, route, Map.of()).statusCode())
            .as(route + " as " + role)
            .isEqualTo(403);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(5);
  }

  @Test
  void a_key_whose_role_is_not_enough_is_refused_in_words() {
    int refused = 0;
    for (Role role : Role.values()) {
      Browser program = stage.program(Role.ADMIN, role);
      for (Route route : stage.routes()) {
        boolean isEnough =
            route.admission().role().filter(least -> !role.includes(least)).isEmpty();
        if (isEnough || !route.isForPrograms()) {
          continue;
        }
        HttpResponse<String> answer = ask(program, route, Map.of());
        assertThat(answer.statusCode()).as(route + " with " + role).isEqualTo(403);
        assertThat(answer.headers().firstValue("content-type"))
            .contains("application/problem+json");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(40);
  }

  @Test
  void every_route_for_programs_says_what_it_does_for_whom_and_what_it_answers() {
    Set<String> names = new HashSet<>();
    for (Route route : stage.routes()) {
      if (!route.isForPrograms() || route.path().endsWith("/openapi.json")) {
        continue;
      }
      ApiOperation operation = route.operation().orElseThrow();
      assertThat(names.add(operation.name())).as(operation.name()).isTrue();
      assertThat(operation.summary()).as(operation.name()).endsWith(".");
      assertThat(route.admission().role()).as(operation.name()).isPresent();
      assertThat(operation.parameters()).allMatch(one -> one.meaning().endsWith("."));
      List<String> inPath = new ArrayList<>();
      Matcher braces = Pattern.compile("[{<](\\w+)[}>]").matcher(route.path());
      while (braces.find()) {
        inPath.add(braces.group(1));
      }
      assertThat(operation.in(Parameter.Place.PATH))
          .as(operation.name())
          .extracting(Parameter::name)
          .containsExactlyElementsOf(inPath);
    }
    assertThat(names).hasSizeGreaterThan(50);
  }

  @Test
  void a_change_without_the_seal_is_refused_whatever_the_role() {
    int refused = 0;
    for (Route route : stage.routes()) {
      if (route.method() == Route.Method.GET || route.isForPrograms() || !route.isSealed()) {
        continue;
      }
      Browser browser = stage.browser(Role.ADMIN);
      assertThat(browser.post(address(route), Map.of("seal", "")).statusCode())
          .as(route.toString())
          .isEqualTo(403);
      assertThat(browser.post(address(route), Map.of("seal", "0".repeat(64))).statusCode())
          .as(route.toString())
          .isEqualTo(403);
      refused++;
    }
    assertThat(refused).isGreaterThan(5);
  }

  @Test
  void a_form_of_another_origin_is_refused_even_with_the_seal() {
    Browser browser = stage.browser(Role.ADMIN);
    browser.get("/mailboxes/main");
    browser.withHeader("Origin", "https://evil.example");

    assertThat(browser.post("/mailboxes/main/stop", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void every_page_is_shown_to_an_admin_in_both_languages_and_no_word_is_missing() {
    stage.log("A subject");
    stage.sell();
    stage.pass(1, Optional.empty());
    for (String language : List.of("en", "sv")) {
      for (Route route : stage.routes()) {
        if (route.method() == Route.Method.POST
            || route.admission() == Admission.EVERYBODY
            || route.isForPrograms()
            || route.path().endsWith("/message/content")
            || route.path().endsWith("/outlook")) {
          continue;
        }
        Browser browser = stage.browser(Role.ADMIN).withCookie("mailtrail-language", language);
        HttpResponse<String> answer = browser.get(address(route));
        assertThat(answer.statusCode()).as(route.toString()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
            .contains("default-src 'none'")
            .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
      }
    }
  }

  @Test
  void the_address_of_a_form_leads_to_the_page_of_the_form() {
    Browser browser = stage.browser(Role.ADMIN);
    Map.of(
            "/entries/1/reassign", "/entries/1",
            "/unmatched/assign", "/unmatched",
            "/mailboxes/main/assist/check", "/mailboxes/main/assist",
            "/people/contact", "/people",
            "/logout", "/")
        .forEach(
            (form, page) -> {
              HttpResponse<String> answer = browser.get(form);
              assertThat(answer.statusCode()).as(form).isEqualTo(303);
              assertThat(answer.headers().firstValue("location")).as(form).contains(page);
            });
    for (Route route : stage.routes()) {
      if (route.method() == Route.Method.POST && route.isSealed() && !route.isForPrograms()) {
        assertThat(browser.get(address(route)).statusCode()).as(route.toString()).isNotEqualTo(404);
      }
    }
  }

  @Test
  void no_page_has_a_script_or_style_within_it() {
    stage.log("A subject");
    for (String path :
        List.of("/", "/health", "/mailboxes", "/mailboxes/main", "/users", "/entries/1")) {
      String page = stage.browser(Role.ADMIN).get(path).body();
      assertThat(page).doesNotContainPattern("<script(?![^>]*src=)");
      assertThat(page).doesNotContainPattern("(?i)<[^>]+\\s(style|on[a-z]+)=");
      assertThat(page).doesNotContain("<style").doesNotContain("javascript:");
    }
  }
}

package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.web.approach.AddressRange;
import org.mailtrail.web.approach.ProxyFields;
import org.mailtrail.web.approach.TrustedProxies;

/** A console with a proxy on the same machine before it, whose word is believed or not. */
class BehindProxyTest {
  private static final List<AddressRange> HERE =
      Stream.of("127.0.0.0/8", "::1").map(text -> AddressRange.parse(text).orElseThrow()).toList();

  private Stage stage =
      new Stage(Stage.reached(Optional.empty(), new TrustedProxies(HERE, ProxyFields.X_FORWARDED)));

  @AfterEach
  void close() {
    stage.close();
  }

  private Browser through(String from) {
    return stage
        .browser()
        .withHeader("X-Forwarded-For", from)
        .withHeader("X-Forwarded-Proto", "https")
        .withHeader("X-Forwarded-Host", "mail.example");
  }

  private static HttpResponse<String> tries(Browser browser, String name, String password) {
    browser.get("/login");
    return browser.post("/login", Map.of("name", name, "password", password));
  }

  @Test
  void the_session_and_its_link_are_the_visitors_own() {
    Browser browser = through("6.6.6.6, 203.0.113.9");
    HttpResponse<String> entered = tries(browser, "admin", Stage.PASSWORD);

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().allValues("set-cookie"))
        .anyMatch(cookie -> cookie.startsWith("__Host-mailtrail=") && cookie.contains("; Secure"));
    assertThat(stage.access.tokens().of(new UserName("admin")))
        .filteredOn(token -> token.kind() == Token.Kind.SESSION)
        .extracting(Token::label)
        .anyMatch(label -> label.endsWith("· 203.0.113.9"));
    browser.get("/users");
    assertThat(browser.post("/users", Map.of("name", "anna", "role", "SALES")).body())
        .contains("https://mail.example/enter/");
  }

  @Test
  void a_form_comes_from_the_name_that_the_browser_knows() {
    Browser browser = through("203.0.113.9");
    tries(browser, "admin", Stage.PASSWORD);
    browser.get("/users");
    browser.withHeader("Origin", "https://mail.example");
    assertThat(browser.post("/users", Map.of("name", "anna", "role", "SALES")).statusCode())
        .isEqualTo(200);

    browser.withHeader("Origin", "https://evil.example");
    assertThat(browser.post("/users", Map.of("name", "bo", "role", "SALES")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_name_that_is_not_served_is_refused_whoever_tells_it() {
    assertThat(through("203.0.113.9").withHeader("X-Forwarded-Host", "evil.example").get("/login"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(421);
  }

  @Test
  void who_guesses_is_stopped_and_others_behind_the_proxy_are_not() {
    for (int i = 0; i < 50; i++) {
      tries(through(i + ".1.1.1, 203.0.113.9"), "nobody" + i, "x");
    }

    assertThat(tries(through("203.0.113.9"), "sales", Stage.PASSWORD).statusCode()).isEqualTo(429);
    assertThat(tries(through("203.0.113.10"), "sales", Stage.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void who_is_not_trusted_cannot_seem_to_be_many() {
    stage.close();
    stage = new Stage();
    for (int i = 0; i < 50; i++) {
      tries(through("203.0.113." + i), "nobody" + i, "x");
    }

    assertThat(tries(through("203.0.113.99"), "sales", Stage.PASSWORD).statusCode()).isEqualTo(429);
    assertThat(
            stage
                .browser(Role.ADMIN)
                .withHeader("X-Forwarded-Proto", "https")
                .get("/")
                .headers()
                .firstValue("strict-transport-security"))
        .isEmpty();
  }
}

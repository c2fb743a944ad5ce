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
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.web.approach.AddressRange;
import org.mailtrail.web.approach.ProxyFields;
import org.mailtrail.web.approach.TrustedProxies;

/** Strangers who know a user's name. */
class GuessingTest {
  private static final UserName SALES = new UserName("sales");
  private static final List<AddressRange> HERE =
      Stream.of("127.0.0.0/8", "::1").map(text -> AddressRange.parse(text).orElseThrow()).toList();

  private final Stage stage =
      new Stage(Stage.reached(Optional.empty(), new TrustedProxies(HERE, ProxyFields.X_FORWARDED)));
  private final Browser many = stage.browser();

  @AfterEach
  void close() {
    stage.close();
  }

  private Browser at(String from) {
    return stage.browser().withHeader("X-Forwarded-For", from);
  }

  private static int signIn(Browser browser) {
    return tries(browser, "sales", Stage.PASSWORD).statusCode();
  }

  private static HttpResponse<String> tries(Browser browser, String name, String password) {
    browser.get("/login");
    return browser.post("/login", Map.of("name", name, "password", password));
  }

  /** From one address each. */
  private void guessedBy(int strangers) {
    many.get("/login");
    for (int i = 0; i < strangers; i++) {
      many.withHeader("X-Forwarded-For", "10.0.0." + i)
          .post("/login", Map.of("name", "sales", "password", "guess " + i));
    }
  }

  private List<Token> devices() {
    return stage.access.tokens().of(SALES).stream()
        .filter(token -> token.kind() == Token.Kind.DEVICE)
        .toList();
  }

  @Test
  void a_stranger_elsewhere_does_not_close_the_door_for_the_user() {
    Browser stranger = at("6.6.6.6");
    for (int i = 0; i < 30; i++) {
      tries(stranger, "sales", "guess " + i);
    }
    assertThat(signIn(stranger)).isEqualTo(429);
    assertThat(signIn(at("203.0.113.9"))).isEqualTo(303);
  }

  @Test
  void while_many_guess_a_known_browser_comes_in_from_anywhere_and_a_new_one_waits() {
    Browser known = at("203.0.113.9");
    assertThat(signIn(known)).isEqualTo(303);
    guessedBy(60);

    assertThat(signIn(at("203.0.113.10"))).isEqualTo(429);
    known.get("/");
    known.post("/logout", Map.of());
    assertThat(signIn(known.withHeader("X-Forwarded-For", "203.0.113.11"))).isEqualTo(303);
    assertThat(devices()).hasSize(1);
  }

  @Test
  void a_device_is_of_one_user_is_nothing_made_up_and_lets_nobody_in() {
    HttpResponse<String> in = tries(at("203.0.113.9"), "admin", Stage.PASSWORD);
    String cookie =
        in.headers().allValues("set-cookie").stream()
            .filter(line -> line.startsWith("mailtrail-device="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    String admins = cookie.split("[=;]")[1];
    guessedBy(60);

    for (String shown : List.of(admins, "A".repeat(43))) {
      Browser thief = at("203.0.113.12").withCookie("mailtrail-device", shown);
      assertThat(signIn(thief)).isEqualTo(429);
      assertThat(thief.withCookie("mailtrail", shown).get("/").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void where_all_sessions_are_ended_no_browser_is_known_any_more() {
    Browser known = at("203.0.113.9");
    signIn(known);
    known.get("/sessions");
    known.post("/sessions/end-all", Map.of());
    assertThat(devices()).isEmpty();
    guessedBy(60);
    assertThat(signIn(known)).isEqualTo(429);
  }

  @Test
  void no_more_than_the_latest_twenty_browsers_are_known() {
    for (int i = 0; i < 25; i++) {
      stage.clock.pass(java.time.Duration.ofSeconds(1));
      assertThat(signIn(at("203.0.113.9"))).isEqualTo(303);
    }
    assertThat(devices()).hasSize(20);
  }

  @Test
  void an_admin_sees_that_a_name_is_guessed_at_and_from_where() {
    Browser admin = stage.browser(Role.ADMIN);
    assertThat(admin.get("/users/sales").body()).doesNotContain("wrong passwords for this name");
    guessedBy(40);

    assertThat(admin.get("/users/sales").body()).contains("40 count at the moment");
    assertThat(stage.storage.keptSetups().trail().latest(Optional.empty(), 20))
        .filteredOn(entry -> entry.action().equals("NoteGuessing"))
        .singleElement()
        .extracting(AuditEntry::toString)
        .asString()
        .contains("user sales password guessed", "10.0.0.9")
        .doesNotContain("guess 9");
  }

  @Test
  void an_invitation_lets_the_user_in_while_others_guess() {
    guessedBy(60);
    String link =
        new org.mailtrail.application.access.InviteUser(stage.access)
            .run(SALES, Role.SALES, "test");
    Browser user = at("203.0.113.9");
    user.get("/enter/" + link);
    assertThat(
            user.post("/enter/" + link, Map.of("password", Stage.PASSWORD, "again", Stage.PASSWORD))
                .statusCode())
        .isEqualTo(303);
    assertThat(user.get("/").statusCode()).isEqualTo(200);
    user.post("/logout", Map.of());
    assertThat(signIn(user)).isEqualTo(303);
  }
}

package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.identity.Secret;

/** An admin ends what lets others in. */
class OneUserTest {
  private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");
  private static final Pattern KEY =
      Pattern.compile("(?s)API key.*?name=\"hash\" value=\"([0-9a-f]{64})\"");
  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @AfterEach
  void close() {
    stage.close();
  }

  private Browser signedIn(String name) {
    String session = stage.signIn().run(name, Secret.of(Stage.PASSWORD), "b").orElseThrow();
    return stage.browser().withCookie("mailtrail", session);
  }

  private List<String> changes() {
    return stage.storage.keptSetups().trail().latest(Optional.empty(), 50).stream()
        .filter(entry -> entry.who().equals("console:admin"))
        .map(AuditEntry::changes)
        .flatMap(List::stream)
        .map(AuditEntry.Change::setting)
        .toList();
  }

  @Test
  void a_session_is_told_by_its_browser_in_words_and_as_it_came_on_demand() {
    String agent =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/131.0.0.0 Safari/537.36";
    assertThat(stage.signIn().run("sales", Secret.of(Stage.PASSWORD), agent + " · 192.0.2.7"))
        .isPresent();

    assertThat(admin.get("/users/sales").body())
        .contains("title=\"" + agent + " · 192.0.2.7\"")
        .contains("Chrome 131 on Windows · 192.0.2.7");
    admin.withCookie("mailtrail-language", "sv");
    assertThat(admin.get("/users/sales").body()).contains("Chrome 131 på Windows · 192.0.2.7");
  }

  @Test
  void one_session_of_somebody_else_is_ended_and_the_others_stay() {
    Browser here = stage.browser(Role.SALES);
    stage.clock.pass(java.time.Duration.ofMinutes(1));
    Browser there = signedIn("sales");
    Matcher latest = HASH.matcher(admin.get("/users/sales").body());
    assertThat(latest.find()).isTrue();

    admin.post("/users/sales/end", Map.of("hash", latest.group(1)));

    assertThat(there.get("/").statusCode()).isEqualTo(303);
    assertThat(here.get("/").statusCode()).isEqualTo(200);
    assertThat(changes()).contains("user sales session");
  }

  @Test
  void a_hash_of_somebody_else_ends_nothing() {
    Matcher own = HASH.matcher(admin.get("/users/admin").body());
    assertThat(own.find()).isTrue();

    admin.post("/users/sales/end", Map.of("hash", own.group(1)));

    assertThat(admin.get("/users").statusCode()).isEqualTo(200);
  }

  @Test
  void a_key_of_somebody_else_ends_when_its_name_is_typed() {
    Browser program = stage.program(Role.VIEWER);
    Matcher hash = KEY.matcher(admin.get("/users/viewer").body());
    assertThat(hash.find()).isTrue();

    assertThat(admin.post("/users/viewer/end", Map.of("hash", hash.group(1))).statusCode())
        .isEqualTo(409);
    assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
    admin.post("/users/viewer/end", Map.of("hash", hash.group(1), "typed", "a program"));
    assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void the_state_of_users_says_how_far_they_have_come_in() {
    InviteUser invite = new InviteUser(stage.access);
    invite.run(new UserName("anna"), Role.VIEWER, "test");
    assertThat(state("anna")).isEqualTo("invited");
    stage.signIn().run(invite.link(new UserName("guest"), Role.ADMIN), "test");
    assertThat(state("guest")).isEqualTo("signed in by a link");
    assertThat(admin.get("/users/guest").body()).contains("signed in by a link");
    stage.clock.pass(java.time.Duration.ofDays(4));
    admin.get("/login");
    admin.post("/login", Map.of("name", "admin", "password", Stage.PASSWORD));
    assertThat(state("anna")).isEqualTo("invitation expired");
    assertThat(state("sales")).isEqualTo("active");
  }

  private String state(String user) {
    Matcher row =
        Pattern.compile(
                "(?s)/users/" + user + "\">.*?<td>[^<]*</td><td>[^<]*</td>\\s*<td>([^<]*)</td>")
            .matcher(admin.get("/users").body());
    assertThat(row.find()).isTrue();
    return row.group(1);
  }

  @Test
  void all_sessions_of_somebody_else_are_ended_and_keys_stay() {
    Browser sales = stage.browser(Role.SALES);
    Browser program = stage.program(Role.SALES);
    admin.get("/users/sales");

    assertThat(admin.post("/users/sales/end-all", Map.of()).headers().firstValue("location"))
        .contains("/users/sales");

    assertThat(sales.get("/").statusCode()).isEqualTo(303);
    assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(changes()).contains("user sales all sessions");
  }

  @Test
  void a_user_is_removed_by_who_types_the_name_and_never_by_himself() {
    Browser sales = stage.browser(Role.SALES);
    admin.get("/users/sales");

    assertThat(admin.post("/users/sales/remove", Map.of("typed", "sale")).body())
        .contains("sales was not typed as it stands here");
    assertThat(sales.get("/").statusCode()).isEqualTo(200);
    assertThat(admin.post("/users/admin/remove", Map.of("typed", "admin")).statusCode())
        .isEqualTo(400);
    assertThat(admin.post("/users/sales/remove", Map.of("typed", " sales")).statusCode())
        .isEqualTo(303);
    assertThat(sales.get("/").statusCode()).isEqualTo(303);
    assertThat(admin.get("/users").body()).doesNotContain("/users/sales");
  }

  @Test
  void who_is_blocked_is_out_at_once_and_comes_in_by_no_door() {
    Browser sales = stage.browser(Role.SALES);
    Browser program = stage.program(Role.SALES);
    String link = new InviteUser(stage.access).link(new UserName("sales"), Role.SALES);
    admin.get("/users/sales");
    admin.post("/users/sales/block", Map.of("blocked", "true"));

    assertThat(sales.get("/").statusCode()).isEqualTo(303);
    assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
    Browser stranger = stage.browser();
    stranger.get("/enter/" + link);
    assertThat(stranger.post("/enter/" + link, Map.of()).statusCode()).isEqualTo(410);
    assertThat(stranger.post("/login", Map.of("name", "sales", "password", Stage.PASSWORD)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(401);
    String invitation = new InviteUser(stage.access).run(new UserName("sales"), Role.SALES, "test");
    assertThat(stranger.get("/enter/" + invitation).body()).doesNotContain("sales");
    assertThat(admin.get("/users").body()).contains("blocked");
    assertThat(changes()).contains("user sales blocked");

    admin.post("/users/sales/block", Map.of("blocked", "false"));
    assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(signedIn("sales").get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_blocks_oneself() {
    admin.get("/users/admin");

    assertThat(admin.post("/users", Map.of("name", "admin", "role", "viewer")).body())
        .contains("This is you");
    assertThat(
            stage
                .program(Role.ADMIN)
                .json("/api/v1/users", "{\"name\":\"admin\",\"role\":\"VIEWER\"}")
                .statusCode())
        .isEqualTo(409);
    assertThat(admin.post("/users/admin/block", Map.of("blocked", "true")).statusCode())
        .isEqualTo(400);
    assertThat(admin.get("/users").statusCode()).isEqualTo(200);
    assertThat(
            stage
                .program(Role.ADMIN)
                .json("/api/v1/users/admin/block", "{\"blocked\":true}")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void nobody_is_made_a_user_as_a_salesperson_whom_nobody_knows() {
    Browser program = stage.program(Role.ADMIN);
    String body = "{\"name\":\"eva\",\"role\":\"SALES\",\"salesperson\":\"JR\"}";
    Map<String, String> form = Map.of("name", "eva", "role", "sales", "salesperson", "JR");
    admin.get("/users");

    assertThat(admin.post("/users", form).body())
        .contains("There is no salesperson with this code");
    HttpResponse<String> refused = program.json("/api/v1/users", body);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("unknown-salesperson");
    assertThat(stage.access.users().find(new UserName("eva"))).isEmpty();

    stage.keepSalesperson();
    assertThat(admin.post("/users", form).body()).contains("/enter/");
    assertThat(program.json("/api/v1/users", body).statusCode()).isEqualTo(200);
  }

  @Test
  void who_gets_another_role_signs_in_again_and_who_keeps_it_does_not() {
    Browser sales = stage.browser(Role.SALES);
    InviteUser invite = new InviteUser(stage.access);
    invite.run(new UserName("sales"), Role.SALES, "test");
    assertThat(sales.get("/").statusCode()).isEqualTo(200);

    invite.run(new UserName("sales"), Role.VIEWER, "test");
    assertThat(sales.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void who_came_in_from_where_stands_in_the_audit_trail() {
    Browser browser = stage.browser();
    browser.get("/login");
    browser.post("/login", Map.of("name", "sales", "password", Stage.PASSWORD));

    AuditEntry latest = stage.storage.keptSetups().trail().latest(Optional.empty(), 1).get(0);
    assertThat(latest.action()).isEqualTo("SignIn");
    assertThat(latest.changes().get(0).setting()).isEqualTo("user sales session");
    assertThat(latest.changes().get(0).to()).contains("· 127.0.0.1");
  }

  @Test
  void programs_do_the_same() {
    Browser program = stage.program(Role.ADMIN);
    Browser sales = stage.browser(Role.SALES);

    assertThat(program.json("/api/v1/users/sales/end-sessions", "{}").statusCode()).isEqualTo(200);
    assertThat(sales.get("/").statusCode()).isEqualTo(303);
    assertThat(program.json("/api/v1/users/sales/block", "{\"blocked\":true}").body())
        .contains("\"blocked\":true");
    assertThat(program.json("/api/v1/users/nobody/block", "{\"blocked\":true}").statusCode())
        .isEqualTo(404);
    assertThat(admin.get("/users/nobody").statusCode()).isEqualTo(404);
    assertThat(admin.get("/users/%20").statusCode()).isEqualTo(404);
  }
}

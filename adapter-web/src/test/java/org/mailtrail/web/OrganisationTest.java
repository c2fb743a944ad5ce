package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.access.BlockUser;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.access.ProviderRoles;
import org.mailtrail.application.port.access.BegunSignIn;
import org.mailtrail.application.port.access.Identity;
import org.mailtrail.application.port.access.IdentityProvider;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.SalespersonCode;

class OrganisationTest {
  private static final UserName JIM = new UserName("jr@contoso.example");

  private final Scripted provider = new Scripted();
  private Stage stage =
      new Stage(provider, new ProviderRoles(Set.of("admins"), Set.of("sellers"), Set.of()));

  @AfterEach
  void close() {
    stage.close();
  }

  /** Tells whom it is told to, for any code. */
  private static final class Scripted implements IdentityProvider {
    private BegunSignIn begun = new BegunSignIn("", "", "", URI.create("/"));
    private Answer answer = known("s1", Optional.of("jr@contoso.example"), "sellers");

    @Override
    public URI begin(BegunSignIn signIn) {
      begun = signIn;
      return URI.create("https://login.example/authorize?state=" + signIn.state());
    }

    @Override
    public Answer finish(BegunSignIn signIn, String code) {
      return answer;
    }
  }

  private static IdentityProvider.Answer known(
      String subject, Optional<String> address, String... groups) {
    return new IdentityProvider.Answer.Known(
        new Identity(subject, address.map(EmailAddress::of), Set.of(groups)));
  }

  private HttpResponse<String> signIn(Browser browser) {
    HttpResponse<String> away = browser.get("/login/organisation?next=/people");
    assertThat(away.statusCode()).isEqualTo(303);
    assertThat(away.headers().firstValue("location").orElse(""))
        .startsWith("https://login.example");
    return back(browser, provider.begun.state());
  }

  private static HttpResponse<String> back(Browser browser, String state) {
    return browser.get("/login/organisation/answer?code=c&state=" + state);
  }

  private void assertRefused(HttpResponse<String> answer, String words) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains(words).contains("/login/organisation");
    assertThat(answer.headers().allValues("set-cookie"))
        .noneMatch(cookie -> cookie.startsWith("mailtrail="));
  }

  @Test
  void a_person_comes_in_as_the_salesperson_with_the_verified_address() {
    stage.keepSalesperson();
    Browser browser = stage.browser();
    assertThat(browser.get("/login").body()).contains("/login/organisation");
    HttpResponse<String> in = signIn(browser);

    assertThat(in.headers().firstValue("location")).contains("/people");
    assertThat(browser.get("/people").statusCode()).isEqualTo(200);
    assertThat(provider.begun.redirect().getPath()).isEqualTo("/login/organisation/answer");
    User user = stage.access.users().find(JIM).orElseThrow();
    assertThat(user.role()).isEqualTo(Role.SALES);
    assertThat(user.salesperson()).contains(new SalespersonCode("JR"));
    assertThat(user.password()).isEmpty();
    assertThat(stage.storage.keptSetups().trail().latest(Optional.empty(), 2))
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder("SignInByProvider", "SignIn");
  }

  @Test
  void groups_decide_at_each_sign_in_and_one_that_nobody_named_lets_nobody_in() {
    signIn(stage.browser());
    provider.answer = known("s1", Optional.of("jr@contoso.example"), "sellers", "admins");
    signIn(stage.browser());
    assertThat(stage.access.users().find(JIM).orElseThrow().role()).isEqualTo(Role.ADMIN);
    provider.answer = known("s1", Optional.of("jr@contoso.example"), "strangers");
    assertRefused(signIn(stage.browser()), "no group");
  }

  @Test
  void who_is_in_too_many_groups_to_be_told_is_told_so_and_comes_in_by_an_app_role() {
    provider.answer =
        new IdentityProvider.Answer.Known(
            new Identity("s1", Optional.of(EmailAddress.of("jr@contoso.example")), Set.of(), true));
    assertRefused(signIn(stage.browser()), "more groups");
    provider.answer =
        new IdentityProvider.Answer.Known(
            new Identity(
                "s1", Optional.of(EmailAddress.of("jr@contoso.example")), Set.of("sellers"), true));
    Browser browser = stage.browser();
    HttpResponse<String> in = signIn(browser);
    String where = in.headers().firstValue("location").orElse("");
    assertThat(where).isEqualTo("/login/organisation/partly?next=%2Fpeople");
    assertThat(browser.get(where).body())
        .contains("Your role is Sales, by an app role.", "more than 200", "href=\"/people\"");
    assertThat(browser.get("/login/organisation/partly?next=//evil.example").body())
        .contains("<a class=\"button main\" href=\"/\">Go on");
  }

  @Test
  void nobody_is_told_that_there_may_be_more_where_there_is_not() {
    Set<String> all = Set.of("sellers", "admins");
    for (Identity one :
        List.of(
            new Identity("s1", Optional.of(EmailAddress.of("jr@contoso.example")), all, true),
            new Identity(
                "s1", Optional.of(EmailAddress.of("jr@contoso.example")), Set.of("sellers")))) {
      provider.answer = new IdentityProvider.Answer.Known(one);
      assertThat(signIn(stage.browser()).headers().firstValue("location")).contains("/people");
    }
  }

  @Test
  void what_is_doubted_is_refused_in_words() {
    provider.answer = known("s1", Optional.empty(), "sellers");
    assertRefused(signIn(stage.browser()), "verified");
    for (String code : Set.of("nonce", "issuer", "expired", "signature", "audience", "refused")) {
      provider.answer = new IdentityProvider.Answer.Doubted("sign-in-" + code, "reason");
      HttpResponse<String> refused = signIn(stage.browser());
      assertThat(refused.statusCode()).as(code).isEqualTo(403);
      assertThat(refused.body()).as(code).doesNotContain("reason.");
    }
    assertThat(stage.access.users().find(JIM)).isEmpty();
  }

  @Test
  void a_state_serves_once_in_time_and_in_the_browser_that_began() {
    Browser browser = stage.browser();
    signIn(browser);
    assertRefused(back(browser, provider.begun.state()), "not begun");
    assertRefused(back(stage.browser(), "made-up"), "not begun");

    browser.get("/login/organisation");
    assertRefused(back(stage.browser(), provider.begun.state()), "not begun");

    Browser slow = stage.browser();
    slow.get("/login/organisation");
    stage.clock.pass(Duration.ofMinutes(11));
    assertRefused(back(slow, provider.begun.state()), "not begun");
  }

  @Test
  void an_address_that_went_to_somebody_else_does_not_take_the_user_along() {
    signIn(stage.browser());
    provider.answer = known("s2", Optional.of("jr@contoso.example"), "admins");

    assertRefused(signIn(stage.browser()), "before");
    assertThat(stage.access.users().find(JIM).orElseThrow().role()).isEqualTo(Role.SALES);
  }

  @Test
  void who_is_blocked_here_is_not_let_in_by_a_group_there() {
    signIn(stage.browser());
    new BlockUser(stage.access).run(JIM, true, "test");

    assertRefused(signIn(stage.browser()), "blocked");
  }

  @Test
  void who_comes_back_with_another_role_is_signed_out_elsewhere() {
    Browser before = stage.browser();
    signIn(before);
    provider.answer = known("s1", Optional.of("jr@contoso.example"), "admins");
    signIn(stage.browser());

    assertThat(before.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void where_no_group_is_named_an_admin_says_by_hand_who_comes_in() {
    stage.close();
    stage = new Stage(provider, new ProviderRoles(Set.of(), Set.of(), Set.of()));
    assertRefused(signIn(stage.browser()), "invited");
    new InviteUser(stage.access).run(JIM, Role.VIEWER, "test");
    assertThat(signIn(stage.browser()).statusCode()).isEqualTo(303);
    assertThat(stage.access.users().find(JIM).orElseThrow().role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void local_users_still_come_in() {
    Browser browser = stage.browser();
    browser.get("/login");
    assertThat(
            browser
                .post("/login", Map.of("name", "admin", "password", Stage.PASSWORD))
                .statusCode())
        .isEqualTo(303);
  }
}

package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.policy.UnknownPeople;

class AssistTest {
  private static final MailboxName SECOND = new MailboxName("second");
  private static final String AT = "/mailboxes/second";

  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @AfterEach
  void close() {
    stage.close();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  private Optional<MailboxSetup> setup() {
    return stage.mailtrail.setup().find(SECOND);
  }

  private String step(int step) {
    return admin.get(AT + "/assist?step=" + step).body();
  }

  private void begin() {
    admin.get("/new-mailbox");
    assertThat(
            location(
                admin.post(
                    "/new-mailbox",
                    Map.of("name", "second", "kind", "ONLINE", "address", "log2@contoso.example"))))
        .isEqualTo(AT + "/assist?step=2");
  }

  private void account(String method) {
    Map<String, String> fields = new HashMap<>();
    fields.put("method", method);
    fields.put("tenant", "contoso.example");
    fields.put("client-id", "an-application");
    fields.put("redirect-url", "http://localhost:8400/signin");
    fields.put("secret", "a secret of the test");
    assertThat(location(admin.post(AT + "/assist/account", fields)))
        .isEqualTo(AT + "/assist?step=4");
  }

  @Test
  void each_step_keeps_what_was_entered_so_that_it_can_be_left_and_taken_up_again() {
    begin();
    assertThat(setup().orElseThrow().place().address()).hasToString("log2@contoso.example");
    assertThat(admin.get(AT + "/assist").body()).contains("aria-current=\"step\">Mail flow");
    account("BROWSER");
    assertThat(admin.get(AT + "/assist").body()).contains("aria-current=\"step\">Sign in");
    assertThat(step(3)).contains("contoso.example", "an-application").doesNotContain("a secret of");
    assertThat(stage.mailtrail.setup().secrets().kept().toString())
        .contains(new SecretName("second.client-secret").value());
    assertThat(admin.get("/audit").body()).contains("EnterSecret").doesNotContain("a secret of");
  }

  @Test
  void the_script_is_shown_with_a_button_to_copy_it_and_the_redirect_is_filled_in() {
    begin();
    assertThat(step(2)).doesNotContain("New-TransportRule");
    assertThat(admin.get(AT + "/assist?step=2&account=job%40contoso.example").body())
        .contains("New-TransportRule", "job@contoso.example", "data-copy=\"script\"");
    String own = "value=\"http://localhost:" + stage.console.address().getPort();
    assertThat(step(3)).contains(own);
    assertThat(admin.get("/mailboxes/second").body()).as("where it is changed").contains(own);
  }

  @Test
  void the_answer_of_the_platform_ends_the_sign_in_that_was_begun_and_no_other() {
    begin();
    account("BROWSER");
    stage.exchange.accounts().signsIn(SECOND, "job@contoso.example");
    admin.post(AT + "/assist/sign-in", Map.of());
    String page = step(4);
    assertThat(page).contains("https://login.example/?state=state-", "allow them", "every 2s");
    String state = page.replaceAll("(?s).*login.example/\\?state=(state-\\d+).*", "$1");

    Browser stranger = stage.browser().withHeader("Origin", "https://login.example");
    assertThat(stranger.post("/signin", Map.of("state", "other", "code", "x")).statusCode())
        .isEqualTo(409);
    assertThat(setup().orElseThrow().account().user()).isEmpty();
    HttpResponse<String> answer = stranger.post("/signin", Map.of("state", state, "code", "x"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("job@contoso.example", "close this window");
    assertThat(step(4)).contains("job@contoso.example").doesNotContain("every 2s");
    assertThat(setup().orElseThrow().account().user()).isEqualTo("job@contoso.example");
    assertThat(stranger.post("/signin", Map.of("state", state, "code", "x")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void what_a_sign_in_lacks_is_said_beside_it() {
    begin();
    stage.exchange.accounts().lacks(SECOND, "tenant");
    for (String form : List.of("/assist/sign-in", "/renew")) {
      HttpResponse<String> answer = admin.post(AT + form, Map.of());
      assertThat(answer.statusCode()).as(form).isEqualTo(409);
      assertThat(answer.body())
          .contains("<h1>", "tenant", "role=\"alert\"")
          .doesNotContain("broken");
    }
  }

  @Test
  void a_sign_in_by_code_says_how_it_ended() {
    begin();
    account("DEVICE_CODE");
    stage.exchange.accounts().refuses(SECOND, Reason.DECLINED);
    admin.post(AT + "/assist/sign-in", Map.of());
    String page = step(4);
    for (int look = 0; look < 10_000 && page.contains("every 2s"); look++) {
      page = step(4);
    }

    assertThat(page).contains("DECLINED", "Begin again");
    assertThat(stage.exchange.accounts().calls()).contains("byDeviceCode second SAME");
  }

  @Test
  void it_ends_with_checks_switching_on_and_the_first_pass() {
    begin();
    account("BROWSER");
    admin.get(AT + "/assist?step=5");
    assertThat(admin.post(AT + "/assist/check", Map.of()).body()).contains("Check again");
    HttpResponse<String> enabled = admin.post(AT + "/assist/enable", Map.of());
    if (enabled.statusCode() == 303) {
      assertThat(location(enabled)).isEqualTo(AT + "/assist?step=6");
      assertThat(step(6)).contains("first pass");
    } else {
      assertThat(enabled.body()).contains("What to do");
    }
    assertThat(setup().orElseThrow().enabled()).isEqualTo(enabled.statusCode() == 303);
  }

  @Test
  void what_cannot_be_read_is_said_and_nothing_is_kept() {
    admin.get("/new-mailbox");
    Map<String, String> bad = Map.of("name", "Not A Name", "address", "log@contoso.example");
    assertThat(admin.post("/new-mailbox", bad).body()).contains("The name cannot be used");
    assertThat(admin.post("/new-mailbox", Map.of("name", "second", "address", "x")).body())
        .contains("The address cannot be read");
    assertThat(
            admin
                .post("/new-mailbox", Map.of("name", "main", "address", "log@contoso.example"))
                .statusCode())
        .isEqualTo(409);
    assertThat(setup()).isEmpty();
  }

  @Test
  void rules_that_were_pasted_are_compared() {
    begin();
    step(2);
    String rules = admin.post(AT + "/assist/rules", Map.of("rules", "[]")).body();
    assertThat(rules).contains("Log Email Sent to This Organization", "does not exist");
    assertThat(admin.post(AT + "/assist/rules", Map.of("rules", "no json")).body())
        .contains("is not what Get-TransportRule");
  }

  @Test
  void every_field_of_a_setup_can_be_changed_and_clearing_asks_for_the_name() {
    begin();
    admin.get(AT);
    Map<String, String> routine = new HashMap<>();
    routine.put("template", "EMAIL");
    routine.put("interval", "120");
    routine.put("page-size", "50");
    assertThat(location(admin.post(AT + "/routine", routine))).isEqualTo(AT);
    assertThat(setup().orElseThrow().routine().interval()).hasSeconds(120);
    assertThat(setup().orElseThrow().routine().adaptive()).isFalse();
    assertThat(setup().orElseThrow().routine().unknownPeople()).isEqualTo(UnknownPeople.leave());
    routine.put("unknown-people", "CONTACT");
    assertThat(admin.post(AT + "/routine", routine).statusCode()).isEqualTo(409);
    routine.put("default-contact", "CT000101");
    assertThat(admin.post(AT + "/routine", routine).body())
        .contains("there is no contact CT000101");
    stage.keepContact(Contact.Standing.OPEN);
    admin.post(AT + "/routine", routine);
    assertThat(setup().orElseThrow().routine().unknownPeople().word())
        .isEqualTo("contact:CT000101");
    assertThat(admin.get(AT).body()).contains("Log under a default contact", "CT000101");
    routine.put("interval", "1");
    assertThat(admin.post(AT + "/routine", routine).body()).contains("interval cannot be used");
    admin.post(AT + "/place", Map.of("kind", "ONLINE", "address", "log3@contoso.example"));
    assertThat(setup().orElseThrow().place().address()).hasToString("log3@contoso.example");
    admin.post(AT + "/account", Map.of("method", "APPLICATION", "tenant", "t", "client-id", "c"));
    assertThat(setup().orElseThrow().account().method()).isEqualTo(Account.Method.APPLICATION);
    assertThat(admin.post(AT + "/clear", Map.of("name", "other")).body())
        .contains("The name does not match");
    assertThat(setup()).isPresent();
    assertThat(location(admin.post(AT + "/clear", Map.of("name", "second"))))
        .isEqualTo("/mailboxes");
    assertThat(setup()).isEmpty();
  }
}

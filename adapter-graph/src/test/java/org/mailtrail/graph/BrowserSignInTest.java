package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.NotSignedIn;
import org.mailtrail.application.port.identity.JobAccounts.Page;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.JobAccounts.SignedIn;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.simulator.front.HttpFront;
import org.mailtrail.simulator.identity.tenant.OAuthError;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

class BrowserSignInTest {
  private final Reception reception = Reception.overHttp();

  @AfterEach
  void close() {
    reception.close();
  }

  @BeforeEach
  void nobody_has_signed_in() {
    assertThat(reception.store.kept).isEmpty();
  }

  @Test
  void signs_in_and_reads_the_mailbox() {
    SignedIn done = Reception.signedIn(reception.signIn());

    assertThat(done.account()).contains(Reception.JOB);
    assertThat(Duration.between(reception.clock.instant(), done.validUntil()))
        .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(61));
    reception.readMailbox();
    assertThat(reception.exchange.graphTraffic().requests()).isPositive();
  }

  @Test
  void tells_when_the_token_that_it_holds_ends() {
    assertThat(reception.accounts.validUntil(Reception.MAIN)).isEmpty();

    SignedIn done = Reception.signedIn(reception.signIn());
    reception.readMailbox();

    assertThat(reception.accounts.validUntil(Reception.MAIN)).contains(done.validUntil());
    reception.accounts.forget(Reception.MAIN);
    assertThat(reception.accounts.validUntil(Reception.MAIN)).isEmpty();
  }

  @Test
  void asks_with_proof_key_state_nonce_and_a_form_to_be_posted() {
    Page page = reception.accounts.begin(Reception.MAIN, Choice.SAME, Reception.loopback(8400));
    Map<String, String> asked = HttpFront.query(page.address().getRawQuery());

    assertThat(page.address().toString())
        .startsWith(reception.exchange.identityAddress() + "/contoso.example/oauth2/v2.0/");
    assertThat(asked)
        .containsEntry("client_id", Reception.CLIENT)
        .containsEntry("response_type", "code")
        .containsEntry("response_mode", "form_post")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", "http://localhost:8400/signin")
        .containsKeys("state", "nonce", "code_challenge");
    assertThat(asked.get("scope").split(" "))
        .containsExactlyInAnyOrder("openid", "profile", "offline_access", "Mail.ReadWrite.Shared");
    assertThat(asked.get("code_challenge")).hasSize(43);
    assertThat(page.toString()).doesNotContain(asked.get("state"));
    assertThat(Duration.between(reception.clock.instant(), page.validUntil()))
        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
  }

  @Test
  void an_answer_serves_once() {
    Map<String, String> posted = reception.visit(Choice.SAME);
    Reception.signedIn(reception.accounts.finish(posted));

    assertThat(Reception.refused(reception.accounts.finish(posted)).reason())
        .isEqualTo(Reason.UNKNOWN_SIGN_IN);
    reception.readMailbox();
  }

  @Test
  void a_page_serves_for_ten_minutes() {
    Map<String, String> posted = reception.visit(Choice.SAME);
    reception.clock.pass(Duration.ofMinutes(10));

    assertThat(Reception.refused(reception.accounts.finish(posted)).reason())
        .isEqualTo(Reason.UNKNOWN_SIGN_IN);
  }

  @Test
  void refuses_an_answer_to_nothing_that_was_asked() {
    Map<String, String> posted = new LinkedHashMap<>(reception.visit(Choice.SAME));
    posted.put("state", "forged");

    NotSignedIn refused = Reception.refused(reception.accounts.finish(posted));
    assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_SIGN_IN);
    assertThat(Reception.refused(reception.accounts.finish(Map.of())).reason())
        .isEqualTo(Reason.UNKNOWN_SIGN_IN);
    assertThat(reception.store.kept).isEmpty();
  }

  @Test
  void refuses_the_code_of_another_sign_in() {
    Map<String, String> one = reception.visit(Choice.SAME);
    Map<String, String> two = new LinkedHashMap<>(reception.visit(Choice.SAME));
    two.put("code", one.get("code"));

    assertThat(Reception.refused(reception.accounts.finish(two)).reason())
        .isEqualTo(Reason.GRANT_REFUSED);
  }

  @Test
  void says_that_the_person_said_no() {
    reception.entra.visitor(SignInVisit.declines());

    assertThat(Reception.refused(reception.signIn()).reason()).isEqualTo(Reason.DECLINED);
  }

  @Test
  void says_that_the_page_brought_nothing() {
    Map<String, String> posted = new LinkedHashMap<>(reception.visit(Choice.SAME));
    posted.remove("code");

    assertThat(Reception.refused(reception.accounts.finish(posted)).reason())
        .isEqualTo(Reason.NOT_THE_PLATFORM);
  }

  @Test
  void another_account_does_not_take_the_place_of_the_one_that_is_signed_in() {
    Reception.signedIn(reception.signIn());
    String before = reception.store.text();
    reception.entra.visitor(SignInVisit.consents(Reception.OTHER));

    assertThat(Reception.refused(reception.signIn(Choice.SAME)).reason())
        .isEqualTo(Reason.WRONG_ACCOUNT);
    assertThat(reception.store.text()).isEqualTo(before);
    assertThat(Reception.signedIn(reception.accounts.renew(Reception.MAIN)).account())
        .contains(Reception.JOB);
  }

  @Test
  void another_account_takes_its_place_when_that_is_wanted() {
    Reception.signedIn(reception.signIn());
    reception.entra.visitor(SignInVisit.consents(Reception.OTHER));

    Reception.signedIn(reception.signIn(Choice.ANOTHER));
    assertThat(Reception.signedIn(reception.accounts.renew(Reception.MAIN)).account())
        .contains(Reception.OTHER);
  }

  @Test
  void only_the_account_that_is_set_may_sign_in_first() {
    reception.people.put(Reception.MAIN, Reception.account(Method.BROWSER, "JOB@contoso.example"));
    reception.entra.visitor(SignInVisit.consents(Reception.OTHER));
    assertThat(Reception.refused(reception.signIn()).reason()).isEqualTo(Reason.WRONG_ACCOUNT);

    reception.entra.visitor(SignInVisit.consents(Reception.JOB));
    Reception.signedIn(reception.signIn());
  }

  @Test
  void says_which_permission_is_missing() {
    reception.application.permissions(java.util.Set.of("User.Read"));

    NotSignedIn refused = Reception.refused(reception.signIn());
    assertThat(refused.reason()).isEqualTo(Reason.PERMISSION_MISSING);
    assertThat(refused.problem().what()).contains("Mail.ReadWrite.Shared");
    assertThat(reception.store.kept).isEmpty();
  }

  @Test
  void says_that_this_machine_s_clock_is_wrong() {
    Map<String, String> posted = reception.visit(Choice.SAME);
    GraphAccounts late =
        GraphAccounts.at(
            IdentityPlatform.entra(reception.exchange.identityAddress(), reception.network()),
            mailbox -> reception.people.get(mailbox),
            name -> java.util.Optional.ofNullable(reception.secrets.get(name)),
            reception.store,
            java.time.Clock.offset(reception.clock, Duration.ofMinutes(-8)));
    Map<String, String> toLate =
        reception
            .browser()
            .open(late.begin(Reception.MAIN, Choice.SAME, Account.LOOPBACK).address())
            .fields();

    assertThat(Reception.refused(late.finish(toLate)).reason()).isEqualTo(Reason.CLOCK_SKEW);
    Reception.signedIn(reception.accounts.finish(posted));
  }

  @Test
  void a_loopback_address_may_have_any_port() {
    URI redirect = Reception.loopback(40_123);
    Browser.Form form =
        reception
            .browser()
            .open(reception.accounts.begin(Reception.MAIN, Choice.SAME, redirect).address());

    assertThat(form.action()).isEqualTo(redirect);
    Reception.signedIn(reception.accounts.finish(form.fields()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://mail.example/signin", "https:/nowhere", "urn:x", "https://a.example/#f"})
  void refuses_a_redirect_address_that_is_not_safe(String redirect) {
    assertThatThrownBy(
            () -> reception.accounts.begin(Reception.MAIN, Choice.SAME, URI.create(redirect)))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("redirect-url");
  }

  @Test
  void says_which_setting_is_missing_before_a_person_meets_a_page() {
    assertMissing(new Account(Method.BROWSER, "", "", "c", Account.LOOPBACK), "tenant");
    assertMissing(new Account(Method.BROWSER, "", "t", "", Account.LOOPBACK), "client-id");
    assertMissing(
        new Account(Method.BROWSER, "", "nowhere.example", "c", Account.LOOPBACK), "tenant");
    assertMissing(Reception.account(Method.PASSWORD, "me"), "sign-in");
    assertMissing(Reception.account(Method.APPLICATION, ""), "sign-in");
    reception.secrets.clear();
    assertMissing(Reception.account(Method.BROWSER, ""), "client-secret");
  }

  private void assertMissing(Account account, String setting) {
    reception.people.put(Reception.MAIN, account);
    assertThatThrownBy(
            () -> reception.accounts.begin(Reception.MAIN, Choice.SAME, Account.LOOPBACK))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining(setting);
  }

  @Test
  void begins_nothing_while_the_platform_is_out_of_reach() {
    reception.close();

    assertThatThrownBy(
            () -> reception.accounts.begin(Reception.MAIN, Choice.SAME, Account.LOOPBACK))
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("gives no answer");
  }

  @Test
  void tells_that_an_administrator_must_consent() {
    reception.application.consent(false);

    NotSignedIn refused = Reception.refused(reception.signIn());
    assertThat(refused.reason()).isEqualTo(Reason.CONSENT_MISSING);
    assertThat(refused.problem().remedy()).contains("administrator");
  }

  @Test
  void takes_the_claims_that_were_asked_for_to_the_next_page() {
    reception.entra.refuse(1, "authorization_code", OAuthError.MFA_REQUIRED);
    assertThat(Reception.refused(reception.signIn()).reason())
        .isEqualTo(Reason.INTERACTION_REQUIRED);

    Page page = reception.accounts.begin(Reception.MAIN, Choice.SAME, Account.LOOPBACK);
    assertThat(HttpFront.query(page.address().getRawQuery()).get("claims")).contains("capolids");
    Reception.signedIn(
        reception.accounts.finish(reception.browser().open(page.address()).fields()));
    assertThat(
            reception
                .accounts
                .begin(Reception.MAIN, Choice.SAME, Account.LOOPBACK)
                .address()
                .toString())
        .doesNotContain("capolids");
  }
}

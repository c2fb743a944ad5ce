package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.simulator.identity.TokenForm;
import org.mailtrail.simulator.identity.tenant.OAuthError;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

class RenewalTest {
  private static final String CLAIMS =
      "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1702682181\"}}}";

  private final Reception reception = Reception.overHttp();

  @AfterEach
  void close() {
    reception.close();
  }

  @Test
  void uses_a_token_while_it_is_good() {
    Reception.signedIn(reception.signIn());
    String token = Reception.text(reception.tokens());
    int requests = reception.entra.asked().size();

    reception.clock.pass(Duration.ofMinutes(30));

    assertThat(Reception.text(reception.tokens())).isEqualTo(token);
    assertThat(reception.entra.asked()).hasSize(requests);
  }

  @ParameterizedTest
  @EnumSource(names = {"BROWSER", "DEVICE_CODE", "APPLICATION"})
  void renews_a_token_before_it_ends(Method method) {
    signInBy(method);
    String token = Reception.text(reception.tokens());

    reception.clock.pass(Duration.ofMinutes(56));

    assertThat(Reception.text(reception.tokens())).isNotEqualTo(token);
    reception.readMailbox();
  }

  @Test
  void a_job_lives_longer_than_a_token() {
    Reception.signedIn(reception.signIn());
    for (int day = 0; day < 100; day += 4) {
      reception.clock.pass(Duration.ofDays(4));
      reception.readMailbox();
    }
    assertThat(reception.entra.asked()).hasSizeGreaterThan(25);
  }

  @Test
  void a_sign_in_that_nobody_used_for_ninety_days_has_ended() {
    Reception.signedIn(reception.signIn());
    reception.clock.pass(Duration.ofDays(91));

    assertRefused(Reason.GRANT_REFUSED);
  }

  @ParameterizedTest
  @EnumSource(names = {"BROWSER", "DEVICE_CODE", "APPLICATION"})
  void passes_a_claims_challenge_on(Method method) {
    signInBy(method);
    reception.readMailbox();
    reception.entra.challenge(method == Method.APPLICATION ? "" : Reception.JOB, CLAIMS);

    reception.readMailbox();

    TokenForm last = lastRequest();
    assertThat(last.claims()).contains("\"nbf\"", "1702682181", "xms_cc", "cp1");
  }

  @Test
  void gets_another_token_when_one_is_refused_without_a_reason() {
    Reception.signedIn(reception.signIn());
    reception.readMailbox();
    reception.entra.invalidate(Reception.JOB);

    reception.readMailbox();

    assertThat(lastRequest().grant()).isEqualTo("refresh_token");
    assertThat(lastRequest().claims()).contains("cp1");
  }

  @Test
  void a_challenge_that_cannot_be_read_is_no_obstacle() {
    Reception.signedIn(reception.signIn());

    assertThat(reception.tokens().token(Optional.of("}{")).isBlank()).isFalse();
    assertThat(reception.tokens().token(Optional.of("[]")).isBlank()).isFalse();
  }

  @Test
  void tells_the_truth_after_a_revocation_and_recovers_after_the_next_sign_in() {
    Reception.signedIn(reception.signIn());
    reception.readMailbox();
    reception.entra.revoke(Reception.JOB);
    reception.entra.challenge(Reception.JOB, CLAIMS);

    assertThatThrownBy(reception::readMailbox)
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("sign-in of mailbox main")
        .hasMessageContaining("revoked")
        .extracting(thrown -> ((ExchangeException) thrown).kind())
        .isEqualTo(Kind.SIGN_IN);
    assertThat(Reception.refused(reception.accounts.renew(Reception.MAIN)).reason())
        .isEqualTo(Reason.GRANT_REFUSED);

    Reception.signedIn(reception.signIn());
    reception.readMailbox();
  }

  @Test
  void tells_the_truth_after_consent_was_taken_back_and_recovers_when_it_is_given() {
    Reception.signedIn(reception.signIn());
    reception.application.consent(false);
    reception.clock.pass(Duration.ofHours(2));

    assertRefused(Reason.CONSENT_MISSING);

    reception.application.consent(true);
    reception.readMailbox();
  }

  @Test
  void tells_the_truth_after_the_secret_has_expired_and_recovers_with_a_new_one() {
    Reception.signedIn(reception.signIn());
    reception.application.secret(Reception.SECRET, reception.clock.instant());
    reception.clock.pass(Duration.ofHours(2));

    assertRefused(Reason.CLIENT_REFUSED);

    reception.application.secret("planted-client-secret-2");
    reception.secret("client-secret", "planted-client-secret-2");
    reception.readMailbox();
  }

  @ParameterizedTest
  @EnumSource(names = {"BROWSER", "APPLICATION"})
  void changes_to_the_next_secret_without_a_gap(Method method) {
    signInBy(method);
    reception.application.secret(Reception.SECRET, reception.clock.instant());
    reception.application.secret("planted-client-secret-2");
    reception.secret("client-secret-next", "planted-client-secret-2");
    reception.clock.pass(Duration.ofHours(2));

    reception.readMailbox();
    reception.secrets.remove(
        new org.mailtrail.application.port.identity.SecretName("main.client-secret"));
    reception.clock.pass(Duration.ofHours(2));
    reception.readMailbox();
  }

  @Test
  void the_next_secret_serves_for_a_sign_in_too() {
    reception.application.secret(Reception.SECRET, reception.clock.instant());
    reception.application.secret("planted-client-secret-2");
    reception.secret("client-secret-next", "planted-client-secret-2");

    Reception.signedIn(reception.signIn());
  }

  @Test
  void the_first_secret_s_refusal_is_told_when_both_are_refused() {
    Reception.signedIn(reception.signIn());
    reception.application.secret(Reception.SECRET, reception.clock.instant());
    reception.secret("client-secret-next", "never-registered");

    Problem problem = Reception.refused(reception.accounts.renew(Reception.MAIN)).problem();
    assertThat(problem.what()).contains("AADSTS7000222");
  }

  @Test
  void a_mailbox_whose_right_was_taken_away_is_forbidden_and_comes_back() {
    Reception.signedIn(reception.signIn());
    reception.readMailbox();
    reception.entra.mailboxRight(Reception.JOB, false);
    assertThatThrownBy(reception::readMailbox)
        .isInstanceOf(ExchangeException.class)
        .extracting(thrown -> ((ExchangeException) thrown).kind())
        .isEqualTo(Kind.FORBIDDEN);

    reception.entra.mailboxRight(Reception.JOB, true);
    reception.readMailbox();
  }

  @Test
  void an_application_without_the_permission_is_forbidden_to_read() {
    reception.signsInBy(Method.APPLICATION);
    reception.application.permissions(Set.of("User.Read"));

    assertThatThrownBy(reception::readMailbox)
        .isInstanceOf(ExchangeException.class)
        .extracting(thrown -> ((ExchangeException) thrown).kind())
        .isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void a_token_that_is_still_good_bridges_a_failure_of_the_platform() {
    Reception.signedIn(reception.signIn());
    String token = Reception.text(reception.tokens());
    reception.clock.pass(Duration.ofMinutes(56));
    reception.entra.refuse(1, "refresh_token", OAuthError.UNAVAILABLE);

    assertThat(Reception.text(reception.tokens())).isEqualTo(token);

    reception.clock.pass(Duration.ofMinutes(5));
    reception.entra.refuse(1, "refresh_token", OAuthError.UNAVAILABLE);
    assertThatThrownBy(() -> Reception.text(reception.tokens()))
        .isInstanceOf(ExchangeException.class)
        .extracting(thrown -> ((PortException) thrown).retryHelps())
        .isEqualTo(true);
    assertThat(Reception.text(reception.tokens())).isNotEqualTo(token);
  }

  @Test
  void a_renewal_that_is_asked_for_does_not_make_do_with_an_old_token() {
    Reception.signedIn(reception.signIn());
    reception.entra.refuse(1, "refresh_token", OAuthError.UNAVAILABLE);

    assertThat(Reception.refused(reception.accounts.renew(Reception.MAIN)).reason())
        .isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void nobody_has_signed_in_before_somebody_has_and_after_all_is_forgotten() {
    assertRefused(Reason.NOBODY);
    assertThat(Reception.refused(reception.accounts.renew(Reception.MAIN)).reason())
        .isEqualTo(Reason.NOBODY);

    Reception.signedIn(reception.signIn());
    reception.accounts.forget(Reception.MAIN);
    reception.accounts.forget(Reception.MAIN);

    assertRefused(Reason.NOBODY);
    assertThat(reception.store.kept).isEmpty();
  }

  @Test
  void mailboxes_have_their_own_accounts() {
    MailboxName second = new MailboxName("fabrikam-2027");
    reception.people.put(second, Reception.account(Method.DEVICE_CODE, ""));
    Reception.signedIn(reception.signIn());
    Reception.signedIn(
        reception.accounts.byDeviceCode(
            second,
            Choice.SAME,
            code -> reception.entra.enter(code.userCode(), SignInVisit.consents(Reception.OTHER))));

    assertThat(Reception.signedIn(reception.accounts.renew(second)).account())
        .contains(Reception.OTHER);
    reception.accounts.forget(second);
    assertThat(Reception.signedIn(reception.accounts.renew(Reception.MAIN)).account())
        .contains(Reception.JOB);
  }

  @Test
  void an_account_with_a_password_gets_no_tokens() {
    reception.people.put(Reception.MAIN, Reception.account(Method.PASSWORD, "me"));

    assertThatThrownBy(() -> reception.tokens().token(Optional.empty()))
        .isInstanceOf(SetupException.class);
  }

  @Test
  void a_tenant_that_is_none_is_a_setting_to_be_corrected() {
    reception.people.put(
        Reception.MAIN,
        new Account(Method.APPLICATION, "", "not a tenant/", "c", Account.LOOPBACK));

    assertThatThrownBy(() -> reception.tokens().token(Optional.empty()))
        .isInstanceOf(PortException.class)
        .hasMessageContaining("tenant");
  }

  @Test
  void a_token_store_that_fails_is_not_taken_for_the_platform() {
    Reception.signedIn(reception.signIn());
    GraphAccounts broken =
        GraphAccounts.at(
            IdentityPlatform.entra(reception.exchange.identityAddress(), reception.network()),
            mailbox -> reception.people.get(mailbox),
            name -> Optional.ofNullable(reception.secrets.get(name)),
            new BrokenTokens(),
            reception.clock);

    assertThatThrownBy(() -> broken.tokens(Reception.MAIN).token(Optional.empty()))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> broken.renew(Reception.MAIN)).isInstanceOf(StoreException.class);
  }

  private void signInBy(Method method) {
    reception.signsInBy(method);
    if (method == Method.BROWSER) {
      Reception.signedIn(reception.signIn());
    } else if (method == Method.DEVICE_CODE) {
      Reception.signedIn(
          reception.accounts.byDeviceCode(
              Reception.MAIN,
              Choice.SAME,
              code -> reception.entra.enter(code.userCode(), SignInVisit.consents(Reception.JOB))));
    }
  }

  private TokenForm lastRequest() {
    return reception.entra.asked().get(reception.entra.asked().size() - 1);
  }

  private void assertRefused(Reason reason) {
    assertThat(Reception.refused(reception.accounts.renew(Reception.MAIN)).reason())
        .isEqualTo(reason);
    assertThatThrownBy(reception::readMailbox)
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("sign-in of mailbox main")
        .extracting(thrown -> ((ExchangeException) thrown).kind())
        .isEqualTo(Kind.SIGN_IN);
  }
}

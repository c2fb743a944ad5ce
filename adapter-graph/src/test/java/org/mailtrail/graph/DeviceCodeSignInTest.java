package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.DeviceCode;
import org.mailtrail.application.port.identity.JobAccounts.NotSignedIn;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.JobAccounts.Result;
import org.mailtrail.application.port.identity.JobAccounts.SignedIn;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.simulator.identity.tenant.OAuthError;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

class DeviceCodeSignInTest {
  private final Reception reception = Reception.overHttp();
  private final List<DeviceCode> shown = new CopyOnWriteArrayList<>();

  @BeforeEach
  void by_device_code() {
    reception.signsInBy(Method.DEVICE_CODE);
    reception.secrets.clear();
  }

  @AfterEach
  void close() {
    reception.close();
  }

  @Test
  void signs_in_without_a_browser_and_without_a_secret() {
    SignedIn done = Reception.signedIn(signIn(Choice.SAME, SignInVisit.consents(Reception.JOB)));

    assertThat(done.account()).contains(Reception.JOB);
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).page().toString()).endsWith("/common/oauth2/deviceauth");
    assertThat(Duration.between(reception.clock.instant(), shown.get(0).validUntil()))
        .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
    assertThat(shown.get(0).toString()).doesNotContain(shown.get(0).userCode());
    reception.readMailbox();
  }

  @Test
  void waits_for_the_person_and_slows_down_when_it_is_told_to() {
    reception.entra.refuse(2, "device_code", OAuthError.AUTHORIZATION_PENDING);
    reception.entra.refuse(2, "device_code", OAuthError.SLOW_DOWN);

    Reception.signedIn(signIn(Choice.SAME, SignInVisit.consents(Reception.JOB)));

    assertThat(reception.pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    assertThat(reception.entra.asked()).hasSize(5);
  }

  @Test
  void says_that_the_person_said_no_or_took_too_long() {
    assertThat(Reception.refused(signIn(Choice.SAME, SignInVisit.declines())).reason())
        .isEqualTo(Reason.DECLINED);

    Result late =
        reception.accounts.byDeviceCode(
            Reception.MAIN, Choice.SAME, code -> reception.clock.pass(Duration.ofMinutes(16)));
    assertThat(Reception.refused(late).reason()).isEqualTo(Reason.EXPIRED);
    assertThat(reception.store.kept).isEmpty();
  }

  @Test
  void says_that_the_application_must_allow_it() {
    reception.application.publicClients(false);

    NotSignedIn refused =
        Reception.refused(signIn(Choice.SAME, SignInVisit.consents(Reception.JOB)));
    assertThat(refused.reason()).isEqualTo(Reason.CLIENT_REFUSED);
    assertThat(refused.problem().remedy()).contains("public client flows");
  }

  @Test
  void another_account_needs_to_be_wanted() {
    Reception.signedIn(signIn(Choice.SAME, SignInVisit.consents(Reception.JOB)));

    assertThat(
            Reception.refused(signIn(Choice.SAME, SignInVisit.consents(Reception.OTHER))).reason())
        .isEqualTo(Reason.WRONG_ACCOUNT);
    Reception.signedIn(signIn(Choice.ANOTHER, SignInVisit.consents(Reception.OTHER)));
  }

  @Test
  void does_not_hide_that_the_code_could_not_be_shown() {
    assertThatThrownBy(
            () ->
                reception.accounts.byDeviceCode(
                    Reception.MAIN,
                    Choice.SAME,
                    code -> {
                      throw new IllegalStateException("no terminal");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no terminal");
  }

  @Test
  void only_an_account_that_is_set_to_it_signs_in_this_way() {
    reception.signsInBy(Method.BROWSER);

    assertThatThrownBy(() -> signIn(Choice.SAME, SignInVisit.consents(Reception.JOB)))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("sign-in");
  }

  private Result signIn(Choice choice, SignInVisit visit) {
    return reception.accounts.byDeviceCode(
        Reception.MAIN,
        choice,
        code -> {
          shown.add(code);
          reception.entra.enter(code.userCode(), visit);
        });
  }
}

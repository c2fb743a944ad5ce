package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.simulator.identity.TokenForm;
import org.mailtrail.simulator.identity.tenant.OAuthError;

/** Tokens are used while they are good, and renewed in time. */
class RenewalTest extends RenewalTrial {
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

  private TokenForm lastRequest() {
    return reception.entra.asked().get(reception.entra.asked().size() - 1);
  }
}

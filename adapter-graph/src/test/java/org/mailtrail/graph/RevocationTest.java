package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.setup.Account.Method;

/** What is taken back or has run out is told, and recovered from. */
class RevocationTest extends RenewalTrial {
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
}

package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.ews.connection.Credentials;

/** A refused password is remembered, but not for ever. */
class EwsSignInTest {
  private final Office office = Office.withMailbox();

  @AfterEach
  void close() {
    office.close();
  }

  private ExchangeException failure(EwsAccount account) {
    return catchThrowableOfType(
        ExchangeException.class,
        () -> EwsAdapters.connect(office.connection, account).intake(office.folders).prepare());
  }

  private long refused() {
    return office.exchange.ewsTraffic().refused();
  }

  @Test
  void a_refused_password_is_sent_again_after_half_an_hour_and_no_sooner() {
    office.account.changePassword("other");

    assertThat(failure(office.job).kind()).isEqualTo(Kind.SIGN_IN);
    office.clock.pass(Duration.ofMinutes(29));
    assertThat(failure(office.job)).hasMessageContaining("2026-03-02T12:30:00Z");
    assertThat(refused()).isEqualTo(1);
    office.clock.pass(Duration.ofMinutes(1));
    assertThat(failure(office.job).remedy()).contains("Correct user and password");
    assertThat(refused()).isEqualTo(2);
    office.account.changePassword("correct");
    office.clock.pass(Duration.ofMinutes(30));
    office.intake();
  }

  @Test
  void a_person_can_have_it_sent_at_once() {
    office.account.changePassword("other");
    failure(office.job);
    office.account.changePassword("correct");

    assertThat(failure(office.job)).isNotNull();
    office.job.forgiveRefusals();
    office.intake();
  }

  @Test
  void two_mailboxes_of_one_account_can_have_their_own_passwords() {
    EwsAccount wrong =
        office.job.with(() -> new Credentials(Office.USER, Secret.of("of another mailbox")));

    for (int i = 0; i < 3; i++) {
      assertThat(failure(wrong).kind()).isEqualTo(Kind.SIGN_IN);
      office.intake();
    }
    assertThat(refused()).isEqualTo(1);
  }

  @Test
  void basic_authentication_that_is_off_is_named_and_works_as_soon_as_it_is_on() {
    office.exchange.takeBasic(false);

    ExchangeException off = failure(office.job);

    assertThat(off.kind()).isEqualTo(Kind.SIGN_IN);
    assertThat(off).hasMessageContaining("does not take Basic").hasMessageContaining("Negotiate");
    assertThat(off.remedy()).contains("-BasicAuthentication $true");
    office.exchange.takeBasic(true);
    office.intake();
  }

  @Test
  void what_an_account_may_not_do_among_public_folders_has_a_remedy_of_its_own() {
    try (Office folders = Office.withPublicFolders()) {
      folders.account.revokeAll();

      assertThatThrownBy(folders::intake)
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(Kind.FORBIDDEN);
                assertThat(e.remedy()).contains("public folder permission Owner");
              });
    }
  }
}

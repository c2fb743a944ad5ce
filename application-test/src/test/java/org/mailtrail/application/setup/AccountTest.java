package org.mailtrail.application.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Company;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.setup.SetupOutcome.Done;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.testkit.setup.SampleSetups;

/** Renewing the token and changing the account. */
class AccountTest {
  private final Company company = new Company();
  private final ChangeAccount change = new ChangeAccount(company.setUp(), company.accounts);
  private final RenewToken renew =
      new RenewToken(company.desk, company.accounts, company.scheduler);

  private static final Account OTHER =
      new Account(
          Account.Method.DEVICE_CODE,
          "other@contoso.example",
          "contoso.example",
          "client-1",
          Account.LOOPBACK);

  @Test
  void the_tokens_of_the_account_before_are_forgotten() {
    company.keep(SampleSetups.complete());

    assertThat(change.run(MAIN, OTHER, "anna")).isInstanceOf(Done.class);
    assertThat(company.main().orElseThrow().account()).isEqualTo(OTHER);
    assertThat(company.accounts.calls()).containsExactly("forget main");
    assertThat(company.trail()).extracting(AuditEntry::action).containsExactly("ChangeAccount");
  }

  @Test
  void they_are_forgotten_too_when_nobody_signs_in_for_tokens_any_more() {
    company.keep(SampleSetups.complete());
    Account given = new Account(Account.Method.GIVEN_TOKEN, "", "", "", Account.LOOPBACK);

    change.run(MAIN, given, "anna");
    assertThat(company.accounts.calls()).containsExactly("forget main");
  }

  @Test
  void the_same_account_can_be_signed_in_anew_and_the_trail_says_so() {
    company.keep(SampleSetups.complete());

    change.run(MAIN, SampleSetups.complete().account(), "anna");
    assertThat(company.accounts.calls()).containsExactly("forget main");
    assertThat(company.trail())
        .singleElement()
        .satisfies(entry -> assertThat(entry.changes()).isEmpty());
  }

  @Test
  void the_account_is_not_changed_while_logging_is_on() {
    company.running();

    assertThat(change.run(MAIN, OTHER, "anna")).isInstanceOf(Refused.class);
    assertThat(company.accounts.calls()).isEmpty();
    assertThat(company.trail()).isEmpty();
  }

  @Test
  void a_mailbox_that_is_not_set_up_has_no_account() {
    assertThat(change.run(MAIN, OTHER, "anna")).isEqualTo(SetupOutcome.unknown(MAIN));
    assertThat(renew.run(MAIN, "anna")).isEqualTo(SetupOutcome.unknown(MAIN));
    assertThat(company.accounts.calls()).isEmpty();
  }

  @Test
  void a_renewed_token_is_tried_at_once_and_stands_in_the_trail() {
    company.running();
    company.clock.pass(Duration.ofMinutes(-30));
    company.accounts.signsIn(MAIN, "job@contoso.example");

    assertThat(renew.run(MAIN, "anna")).isInstanceOf(Done.class);
    assertThat(company.job().orElseThrow().nextRun()).isEqualTo(company.clock.instant());
    assertThat(company.trail()).extracting(AuditEntry::action).containsExactly("RenewToken");
  }

  @Test
  void a_token_can_be_renewed_while_logging_is_off() {
    company.keep(SampleSetups.complete());
    company.accounts.signsIn(MAIN, "job@contoso.example");

    assertThat(renew.run(MAIN, "anna")).isInstanceOf(Done.class);
    assertThat(company.job()).isEmpty();
  }

  @Test
  void when_a_person_must_sign_in_the_refusal_says_what_to_do() {
    company.running();
    for (Reason reason : List.of(Reason.GRANT_REFUSED, Reason.CLIENT_REFUSED, Reason.NOBODY)) {
      company.accounts.refuses(MAIN, reason);
      Refused refused = (Refused) renew.run(MAIN, "anna");

      assertThat(refused.setting()).isEqualTo("token");
      assertThat(refused.remedy()).isNotBlank();
    }
    assertThat(company.trail()).isEmpty();
  }

  @Test
  void a_password_is_not_renewed() {
    company.keep(SampleSetups.onPremises());

    assertThat(((Refused) renew.run(SampleSetups.onPremises().name(), "anna")).setting())
        .isEqualTo("sign-in");
    assertThat(company.accounts.calls()).isEmpty();
  }
}

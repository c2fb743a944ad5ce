package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

/** Each mailbox has an account of its own, or none, or one that is not kept. */
class AccountsTest extends RenewalTrial {
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
}

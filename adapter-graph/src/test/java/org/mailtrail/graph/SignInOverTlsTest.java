package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.simulator.identity.TokenForm;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

class SignInOverTlsTest {
  @Test
  void all_three_ways_lead_to_the_mailbox_and_stay_open() {
    try (Reception reception = Reception.overTls()) {
      reception.signsInBy(Method.BROWSER);
      Reception.signedIn(reception.signIn());
      readNowAndTomorrow(reception);
      reception.accounts.forget(Reception.MAIN);

      reception.signsInBy(Method.DEVICE_CODE);
      Reception.signedIn(
          reception.accounts.byDeviceCode(
              Reception.MAIN,
              Choice.SAME,
              code -> reception.entra.enter(code.userCode(), SignInVisit.consents(Reception.JOB))));
      readNowAndTomorrow(reception);
      reception.accounts.forget(Reception.MAIN);

      reception.signsInBy(Method.APPLICATION);
      assertThat(Reception.signedIn(reception.accounts.renew(Reception.MAIN)).account()).isEmpty();
      readNowAndTomorrow(reception);

      assertThat(reception.entra.asked())
          .extracting(TokenForm::grant)
          .containsExactly(
              "authorization_code",
              "refresh_token",
              "device_code",
              "refresh_token",
              "client_credentials",
              "client_credentials");
    }
  }

  private static void readNowAndTomorrow(Reception reception) {
    reception.readMailbox();
    reception.clock.pass(Duration.ofDays(1));
    reception.readMailbox();
  }
}

package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

/** A reception that lets a job in. */
abstract class RenewalTrial {
  static final String CLAIMS =
      "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1702682181\"}}}";

  final Reception reception = Reception.overHttp();

  @AfterEach
  void close() {
    reception.close();
  }

  void signInBy(Method method) {
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

  void assertRefused(Reason reason) {
    assertThat(Reception.refused(reception.accounts.renew(Reception.MAIN)).reason())
        .isEqualTo(reason);
    assertThatThrownBy(reception::readMailbox)
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("sign-in of mailbox main")
        .extracting(thrown -> ((ExchangeException) thrown).kind())
        .isEqualTo(Kind.SIGN_IN);
  }
}

package org.mailtrail.graph.msal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.exchange.http.Pause;
import org.mailtrail.graph.platform.Platform;

class ExplanationsTest {
  @ParameterizedTest
  @EnumSource(names = {"BROWSER", "DEVICE_CODE", "APPLICATION"})
  void each_reason_has_its_own_words(Method method) {
    List<Problem> problems =
        Arrays.stream(Reason.values()).map(reason -> problem(method, reason)).toList();

    assertThat(problems).extracting(Problem::what).doesNotHaveDuplicates();
    assertThat(problems)
        .allSatisfy(
            problem ->
                assertThat(problem.what())
                    .startsWith("sign-in of mailbox main: ")
                    .doesNotEndWith("."));
  }

  @Test
  void each_reason_that_does_not_pass_has_a_remedy() {
    for (Reason reason : Reason.values()) {
      Problem problem = problem(Method.BROWSER, reason);
      assertThat(problem.remedy().isEmpty())
          .as(reason.name())
          .isEqualTo(reason == Reason.THROTTLED || reason == Reason.UNREACHABLE);
    }
  }

  private static Problem problem(Method method, Reason reason) {
    Platform platform =
        new Platform(
            URI.create("https://login.example"), false, "scope", new OkHttpClient(), Pause.SLEEP);
    Account account = new Account(method, "", "contoso.example", "client", Account.LOOPBACK);
    return new Explanations(new MailboxName("main"), account, platform)
        .of(reason)
        .outcome()
        .problem();
  }
}

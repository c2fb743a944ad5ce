package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.NotSignedIn;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.identity.tenant.OAuthError;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

class SignInErrorsTest {
  private final Reception reception = Reception.overHttp();

  @BeforeEach
  void somebody_has_signed_in() {
    Reception.signedIn(reception.signIn());
  }

  @AfterEach
  void close() {
    reception.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CONSENT_REQUIRED,CONSENT_MISSING",
    "MFA_REQUIRED,INTERACTION_REQUIRED",
    "BLOCKED_BY_POLICY,INTERACTION_REQUIRED",
    "TOKEN_REVOKED,GRANT_REFUSED",
    "TOKEN_EXPIRED,GRANT_REFUSED",
    "SECRET_EXPIRED,CLIENT_REFUSED",
    "SECRET_WRONG,CLIENT_REFUSED",
    "SECRET_MISSING,CLIENT_REFUSED",
    "TENANT_NOT_CONFIGURED,UNKNOWN_TENANT",
    "TENANT_UNKNOWN,UNKNOWN_TENANT",
    "APPLICATION_UNKNOWN,UNKNOWN_TENANT",
    "APPLICATION_DISABLED,APPLICATION_DISABLED",
    "SCOPE_INVALID,PERMISSION_MISSING",
    "RESOURCE_UNKNOWN,PERMISSION_MISSING",
    "GRANT_UNSUPPORTED,REFUSED",
    "REQUEST_MALFORMED,REFUSED",
    "CANCELLED,DECLINED",
    "UNAVAILABLE,UNREACHABLE"
  })
  void each_error_has_its_reason_in_words_with_what_to_do(OAuthError error, Reason reason) {
    reception.entra.refuse(1, "refresh_token", error);

    NotSignedIn refused = Reception.refused(reception.accounts.renew(Reception.MAIN));

    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.problem().what()).startsWith("sign-in of mailbox main: ");
    if (reason == Reason.UNREACHABLE) {
      assertThat(refused.problem().retryHelps()).isTrue();
    } else {
      assertThat(refused.problem().what()).contains("localhost says: AADSTS");
      assertThat(refused.problem().what()).doesNotContain("Trace ID");
      assertThat(refused.problem().remedy()).endsWith(".");
      assertThat(refused.problem().retryHelps()).isFalse();
    }
    reception.readMailbox();
    assertThat(Reception.signedIn(reception.accounts.renew(Reception.MAIN)).account())
        .contains(Reception.JOB);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Welcome to the hotel's network</body></html>",
        "",
        "[]",
        "{\"access_token\":",
        "{}",
        "{\"token_type\":\"Bearer\",\"expires_in\":3600}",
        "{\"access_token\":{\"a\":1}}"
      })
  void knows_what_is_not_the_platform(String body) {
    reception.entra.answer(1, SignInErrorsTest::forToken, Response.of(200, "text/html", body));

    assertRefused(Reason.NOT_THE_PLATFORM);
    reception.readMailbox();
  }

  @Test
  void follows_no_redirect_and_believes_no_error_that_is_none() {
    reception.entra.answer(
        1,
        SignInErrorsTest::forToken,
        Response.empty(302).with("Location", "http://localhost:1/token"));
    assertRefused(Reason.NOT_THE_PLATFORM);

    reception.entra.answer(
        1, SignInErrorsTest::forToken, Response.of(404, "text/html", "<html>not here</html>"));
    assertRefused(Reason.NOT_THE_PLATFORM);

    reception.entra.answer(
        1, SignInErrorsTest::forToken, Response.of(400, "application/json", "{\"error\":null}"));
    assertRefused(Reason.NOT_THE_PLATFORM);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"UNAVAILABLE", "HTML", "EMPTY", "DROPPED", "DROPPED_AFTERWARDS", "HALF_WRITTEN"})
  void a_platform_in_trouble_is_asked_again_later(Fault fault) {
    reception.exchange.faults().next(1, fault, SignInErrorsTest::forToken);

    assertThat(assertRefused(Reason.UNREACHABLE).problem().retryHelps()).isTrue();
    reception.readMailbox();
  }

  @ParameterizedTest
  @EnumSource(names = {"BROWSER", "DEVICE_CODE", "APPLICATION"})
  void throttling_is_told_and_is_over_when_the_platform_says_so(Method method) {
    if (method == Method.DEVICE_CODE) {
      signInByDevice();
    }
    reception.signsInBy(method);
    reception.entra.answer(
        1,
        SignInErrorsTest::forToken,
        Response.of(429, "text/html", "slow").with("Retry-After", "30"));

    NotSignedIn refused = assertRefused(Reason.THROTTLED);
    assertThat(refused.problem().what()).contains("30 seconds");
    assertThat(refused.problem().retryHelps()).isTrue();
    Reception.signedIn(reception.accounts.renew(Reception.MAIN));
  }

  @Test
  void a_job_is_told_whether_waiting_helps() {
    GraphAccounts job = reception.instance();
    reception.clock.pass(Duration.ofHours(2));
    reception.entra.answer(1, SignInErrorsTest::forToken, Response.of(429, "text/plain", "slow"));
    assertKind(job, Kind.THROTTLED);
    reception.exchange.faults().next(1, Fault.DROPPED, SignInErrorsTest::forToken);
    assertKind(job, Kind.UNREACHABLE);
    reception.entra.answer(1, SignInErrorsTest::forToken, Response.of(200, "text/html", "<html>"));
    assertKind(job, Kind.UNREACHABLE);
    reception.entra.refuse(1, "refresh_token", OAuthError.TOKEN_REVOKED);
    assertKind(job, Kind.SIGN_IN);

    assertThat(Reception.text(job.tokens(Reception.MAIN))).isNotBlank();
  }

  @Test
  void a_tenant_that_is_gone_is_told_although_the_platform_only_says_that_the_request_is_wrong() {
    reception.people.put(
        Reception.MAIN,
        new Account(Method.APPLICATION, "", "gone.example", Reception.CLIENT, Account.LOOPBACK));

    assertThat(assertRefused(Reason.UNKNOWN_TENANT).problem().what()).contains("gone.example");
  }

  @Test
  void an_application_that_is_gone_is_told() {
    reception.people.put(
        Reception.MAIN,
        new Account(Method.APPLICATION, "", Reception.TENANT, "another-client", Account.LOOPBACK));

    assertRefused(Reason.UNKNOWN_TENANT);
  }

  @Test
  void a_platform_that_keeps_silent_is_given_up() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Network impatient =
          new Network(
              Optional.empty(),
              Optional.empty(),
              Duration.ofSeconds(5),
              Duration.ofMillis(200),
              Duration.ofMinutes(2),
              true);
      GraphAccounts accounts =
          GraphAccounts.at(
              IdentityPlatform.entra(
                  URI.create("http://localhost:" + silent.getLocalPort()), impatient),
              mailbox -> Reception.account(Method.APPLICATION, ""),
              name -> Optional.ofNullable(reception.secrets.get(name)),
              new MemoryTokens(),
              reception.clock);

      NotSignedIn refused = Reception.refused(accounts.renew(Reception.MAIN));
      assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
      assertThat(refused.problem().what()).contains("not answer in time");
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_not_believed() {
    try (Reception secure = Reception.overTls()) {
      secure.signsInBy(Method.APPLICATION);
      GraphAccounts distrustful = secure.instance(Network.standard());

      NotSignedIn refused = Reception.refused(distrustful.renew(Reception.MAIN));
      assertThat(refused.reason()).isEqualTo(Reason.UNTRUSTED);
      assertThat(refused.problem().what()).contains("vouches for the certificate");
      assertThat(refused.problem().remedy()).contains("mailtrail.identity.trust");
      assertThat(secure.entra.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example",
        "https://login.example/tenant",
        "https://me@login.example",
        "https://login.example?x=y",
        "ftp://localhost",
        "mailto:login"
      })
  void refuses_an_address_to_which_no_secret_may_go(String address) {
    Network network = Network.standard().allowingPlainHttp();

    assertThatThrownBy(() -> IdentityPlatform.entra(URI.create(address), network))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("mailtrail.identity.authority");
  }

  @Test
  void talks_to_microsoft_unless_it_is_told_otherwise() {
    assertThat(IdentityPlatform.worldwide().authority())
        .isEqualTo(URI.create("https://login.microsoftonline.com"));
    assertThat(
            IdentityPlatform.entra(
                    URI.create("https://login.microsoftonline.us/"), Network.standard())
                .authority())
        .isEqualTo(URI.create("https://login.microsoftonline.us"));
  }

  private static boolean forToken(Request request) {
    return request.path().endsWith("/token");
  }

  private void signInByDevice() {
    reception.signsInBy(Method.DEVICE_CODE);
    Reception.signedIn(
        reception.accounts.byDeviceCode(
            Reception.MAIN,
            Choice.SAME,
            code -> reception.entra.enter(code.userCode(), SignInVisit.consents(Reception.JOB))));
  }

  private NotSignedIn assertRefused(Reason reason) {
    NotSignedIn refused = Reception.refused(reception.accounts.renew(Reception.MAIN));
    assertThat(refused.reason()).isEqualTo(reason);
    return refused;
  }

  private static void assertKind(GraphAccounts accounts, Kind kind) {
    assertThatThrownBy(() -> Reception.text(accounts.tokens(Reception.MAIN)))
        .isInstanceOf(ExchangeException.class)
        .extracting(thrown -> ((ExchangeException) thrown).kind())
        .isEqualTo(kind);
  }
}

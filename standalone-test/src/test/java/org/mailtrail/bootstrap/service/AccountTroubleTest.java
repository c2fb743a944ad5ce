package org.mailtrail.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

/**
 * When the account of the job is in trouble, its next pass turns health red and says what is wrong;
 * once that is mended, the next pass turns it green. Nobody restarts anything.
 */
class AccountTroubleTest extends ServiceTrial {
  private static final String JOB = "job@contoso.example";
  private static final String APPLICATION = "";
  private static final SecretName CLIENT_SECRET = new SecretName("main.client-secret");

  private Registration registration() {
    return simulator.identity().register("contoso.example", "mailtrail");
  }

  @BeforeEach
  void register() {
    registration().secret("first").publicClients(true);
  }

  private Configuration account(String signIn) {
    return place()
        .with("mailtrail.mailbox.main.sign-in", signIn)
        .with("mailtrail.mailbox.main.tenant", "contoso.example")
        .with("mailtrail.mailbox.main.client-id", "mailtrail");
  }

  private static void enter(Engine engine, String secret) {
    engine.administration().secrets().put(CLIENT_SECRET, Secret.of(secret), Optional.empty());
  }

  private String nextPass(Engine engine, Daemon daemon, int status) {
    runNow(engine);
    awaitReady(daemon, status);
    return get(daemon, "/health/ready").body();
  }

  @Test
  void a_client_secret_that_has_ended() {
    try (Engine engine = Engine.start(account("application"), Clock.systemUTC())) {
      enter(engine, "first");
      try (Daemon daemon = Daemon.start(engine, PassObserver.none())) {
        awaitReady(daemon, 200);
        registration().secret("first", Clock.systemUTC().instant().minus(Duration.ofDays(1)));
        simulator.identity().invalidate(APPLICATION);

        assertThat(nextPass(engine, daemon, 503))
            .contains("the client secret is wrong or has expired");

        registration().secret("second");
        enter(engine, "second");
        nextPass(engine, daemon, 200);
      }
    }
  }

  @Test
  void a_right_that_was_taken_away() {
    try (Engine engine = Engine.start(account("application"), Clock.systemUTC())) {
      enter(engine, "first");
      try (Daemon daemon = Daemon.start(engine, PassObserver.none())) {
        awaitReady(daemon, 200);
        simulator.identity().mailboxRight(APPLICATION, false);

        assertThat(nextPass(engine, daemon, 503)).contains("ErrorAccessDenied", "full access");

        simulator.identity().mailboxRight(APPLICATION, true);
        nextPass(engine, daemon, 200);
      }
    }
  }

  @Test
  void a_refresh_token_that_was_revoked() throws InterruptedException {
    try (Engine engine = Engine.start(account("device-code"), Clock.systemUTC())) {
      enter(engine, "first");
      engine.declared().takeOver();
      signIn(engine);
      try (Daemon daemon = Daemon.start(engine, PassObserver.none())) {
        awaitReady(daemon, 200);
        simulator.identity().revoke(JOB);
        simulator.identity().invalidate(JOB);

        assertThat(nextPass(engine, daemon, 503))
            .contains("the sign-in was revoked", "Sign in again");

        signIn(engine);
        nextPass(engine, daemon, 200);
      }
    }
  }

  private void signIn(Engine engine) throws InterruptedException {
    engine
        .administration()
        .accounts()
        .byDeviceCode(
            MAIN,
            Choice.SAME,
            code -> simulator.identity().enter(code.userCode(), SignInVisit.consents(JOB)));
  }
}

package org.mailtrail.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.logging.PassObserver;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.simulator.ExchangeSimulator;

class DaemonTest {
  private static final String ADDRESS = "log@contoso.example";
  private static final String TOKEN = "a-token";
  private static final MailboxName MAIN = new MailboxName("main");

  @TempDir private Path folder = Path.of("");
  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void begin() {
    simulator.accept(TOKEN);
    simulator.certificate().orElseThrow().writePem(folder.resolve("simulator.pem"));
    deliver(1);
  }

  @AfterEach
  void end() {
    simulator.close();
  }

  private void deliver(int number) {
    String raw =
        "Date: Mon, 05 Jan 2026 10:00:00 +0000\r\nMessage-ID: <"
            + number
            + "@fabrikam.example>\r\nFrom: ann@fabrikam.example\r\nTo: john@contoso.example\r\n"
            + "Subject: Chairs\r\n\r\nHello\r\n";
    simulator
        .mailbox(ADDRESS)
        .deliver(raw.getBytes(StandardCharsets.US_ASCII), simulator.clock().instant(), "inbox");
  }

  private Configuration settings() {
    return Configuration.read(Optional.empty(), Map.of())
        .with("mailtrail.home", folder.toString())
        .with("mailtrail.http.address", "127.0.0.1:0")
        .with("mailtrail.mailbox.main.address", ADDRESS)
        .with("mailtrail.mailbox.main.endpoint", simulator.graphAddress().toString())
        .with("mailtrail.mailbox.main.token", TOKEN)
        .with("mailtrail.mailbox.main.trust", folder.resolve("simulator.pem").toString());
  }

  private HttpResponse<String> ask(String method, URI address) {
    try {
      return client.send(
          HttpRequest.newBuilder(address)
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new AssertionError("no answer", broken);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private HttpResponse<String> get(Daemon daemon, String path) {
    return ask("GET", daemon.address().orElseThrow().resolve(path));
  }

  private void awaitReady(Daemon daemon, int status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              HttpResponse<String> ready = get(daemon, "/health/ready");
              assertThat(ready.statusCode()).as(ready.body()).isEqualTo(status);
            });
  }

  @Test
  void a_declared_mailbox_is_taken_over_switched_on_worked_and_counted() {
    try (Engine engine = Engine.start(settings(), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      awaitReady(daemon, 200);

      assertThat(get(daemon, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(daemon, "/metrics").body())
          .contains("mailtrail_messages_total{mailbox=\"main\",outcome=\"unmatched\"} 1.0")
          .contains("mailtrail_passes_total{mailbox=\"main\",result=\"good\"}")
          .contains("mailtrail_backlog_messages{mailbox=\"main\"}")
          .contains("mailtrail_last_good_pass_timestamp_seconds{mailbox=\"main\"}");
      assertThat(engine.database().auditTrail().latest(Optional.of(MAIN), 9))
          .isNotEmpty()
          .allMatch(entry -> entry.who().equals("configuration"));
    }
  }

  @Test
  void gauges_follow_what_they_measure() {
    try (Engine engine = Engine.start(settings(), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      awaitReady(daemon, 200);
      assertThat(get(daemon, "/metrics").body())
          .contains("mailtrail_enabled{mailbox=\"main\"} 1.0");

      engine.administration().stop().run(MAIN, "a test");

      assertThat(get(daemon, "/metrics").body())
          .contains("mailtrail_enabled{mailbox=\"main\"} 0.0")
          .doesNotContain("mailtrail_backlog_messages{mailbox=\"main\"}");
    }
  }

  @Test
  void a_mailbox_that_cannot_be_switched_on_keeps_health_red_and_says_why() {
    simulator.revoke(TOKEN);
    try (Engine engine = Engine.start(settings(), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      HttpResponse<String> ready = get(daemon, "/health/ready");

      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body())
          .contains("\"status\":\"DOWN\"", "NEEDS_A_PERSON", "could not be switched on");
      assertThat(get(daemon, "/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_token_that_is_revoked_turns_health_red_and_a_good_one_turns_it_green() {
    try (Engine engine = Engine.start(settings(), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      awaitReady(daemon, 200);
      simulator.revoke(TOKEN);
      engine.administration().scheduler().runNow(MAIN);
      awaitReady(daemon, 503);

      simulator.accept(TOKEN);
      engine.administration().scheduler().runNow(MAIN);
      awaitReady(daemon, 200);
    }
  }

  @Test
  void a_mailbox_that_a_person_has_stopped_stays_stopped() {
    try (Engine engine = Engine.start(settings(), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      awaitReady(daemon, 200);
      engine.administration().stop().run(MAIN, "a person");
    }
    try (Engine engine = Engine.start(settings(), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      assertThat(get(daemon, "/health/ready").body()).contains("NOTHING_ENABLED");
      assertThat(engine.administration().find(MAIN).orElseThrow().enabled()).isFalse();
    }
  }

  @Test
  void only_what_reads_is_answered() {
    try (Engine engine = Engine.start(settings(), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      URI live = daemon.address().orElseThrow().resolve("/health/live");

      assertThat(ask("HEAD", live).statusCode()).isEqualTo(200);
      assertThat(ask("POST", live).statusCode()).isEqualTo(405);
      assertThat(get(daemon, "/").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_port_that_is_taken_is_told_before_anything_runs() {
    try (Engine engine = Engine.start(settings(), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      String taken = "127.0.0.1:" + daemon.address().orElseThrow().getPort();
      Configuration other =
          settings()
              .with("mailtrail.http.address", taken)
              .with("mailtrail.database.url", "jdbc:h2:mem:other");
      try (Engine second = Engine.start(other, Clock.systemUTC())) {
        assertThatThrownBy(() -> Daemon.start(second, PassObserver.none()))
            .isInstanceOf(SetupException.class)
            .hasMessageContaining("mailtrail.http.address: cannot listen on " + taken);
        assertThat(second.mailboxes()).isEmpty();
      }
    }
  }
}

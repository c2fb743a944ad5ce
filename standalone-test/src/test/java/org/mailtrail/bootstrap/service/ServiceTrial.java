package org.mailtrail.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.simulator.ExchangeSimulator;

/**
 * A simulator with one message, the settings of a service that works it, and who asks for its
 * health.
 */
abstract class ServiceTrial {
  static final String ADDRESS = "log@contoso.example";
  static final String TOKEN = "a-token";
  static final MailboxName MAIN = new MailboxName("main");

  @TempDir private Path folder = Path.of("");
  final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());
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

  final void deliver(int number) {
    deliver(ADDRESS, number);
  }

  final void deliver(String mailbox, int number) {
    String raw =
        "Date: Mon, 05 Jan 2026 10:00:00 +0000\r\nMessage-ID: <"
            + number
            + "@fabrikam.example>\r\nFrom: ann@fabrikam.example\r\nTo: john@contoso.example\r\n"
            + "Subject: Chairs\r\n\r\nHello\r\n";
    simulator
        .mailbox(mailbox)
        .deliver(raw.getBytes(StandardCharsets.US_ASCII), simulator.clock().instant(), "inbox");
  }

  /** With a token that was given. */
  final Configuration settings() {
    return place().with("mailtrail.mailbox.main.token", TOKEN);
  }

  /** The same, where nothing says who the job is. */
  final Configuration place() {
    return Configuration.read(Optional.empty(), Map.of())
        .with("mailtrail.home", folder.toString())
        .with("mailtrail.http.address", "127.0.0.1:0")
        .with("mailtrail.identity.authority", simulator.identityAddress().toString())
        .with("mailtrail.identity.trust", folder.resolve("simulator.pem").toString())
        .with("mailtrail.mailbox.main.address", ADDRESS)
        .with("mailtrail.mailbox.main.endpoint", simulator.graphAddress().toString())
        .with("mailtrail.mailbox.main.trust", folder.resolve("simulator.pem").toString());
  }

  final HttpResponse<String> ask(String method, URI address) {
    return send(
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  final HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new AssertionError("no answer", broken);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  final HttpResponse<String> get(Daemon daemon, String path) {
    return ask("GET", daemon.address().orElseThrow().resolve(path));
  }

  /** Begins a pass; one at work has perhaps seen how things were before, and takes no other. */
  static void runNow(Engine engine) {
    JobScheduler jobs = engine.mailtrail().jobs().scheduler();
    await().atMost(Duration.ofSeconds(60)).until(() -> !jobs.state(MAIN).orElseThrow().isRunning());
    assertThat(jobs.runNow(MAIN)).isTrue();
  }

  final void awaitReady(Daemon daemon, int status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              HttpResponse<String> ready = get(daemon, "/health/ready");
              assertThat(ready.statusCode()).as(ready.body()).isEqualTo(status);
            });
  }
}

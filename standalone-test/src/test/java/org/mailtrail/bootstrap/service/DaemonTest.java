package org.mailtrail.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;

class DaemonTest extends ServiceTrial {
  @Test
  void a_declared_mailbox_is_taken_over_switched_on_worked_and_counted() {
    try (Engine engine = Engine.start(settings(), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      awaitReady(daemon, 200);

      assertThat(get(daemon, "/health/live").statusCode()).isEqualTo(200);
      await() // the pass is in the books, and so ready, before it is counted
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(get(daemon, "/metrics").body())
                      .contains(
                          "mailtrail_messages_total{mailbox=\"main\",outcome=\"unmatched\"} 1.0",
                          "mailtrail_passes_total{mailbox=\"main\",result=\"good\"}",
                          "mailtrail_backlog_messages{mailbox=\"main\"}",
                          "mailtrail_last_good_pass_timestamp_seconds{mailbox=\"main\"}"));
      assertThat(engine.administration().trail().latest(Optional.of(MAIN), 9))
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
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(get(daemon, "/health/ready").body())
                      .contains(
                          "\"status\":\"DOWN\"", "NEEDS_A_PERSON", "could not be switched on"));
      assertThat(get(daemon, "/health/ready").statusCode()).isEqualTo(503);
      assertThat(get(daemon, "/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_token_that_is_revoked_turns_health_red_and_a_good_one_turns_it_green() {
    try (Engine engine = Engine.start(settings(), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      awaitReady(daemon, 200);
      simulator.revoke(TOKEN);
      runNow(engine);
      awaitReady(daemon, 503);

      simulator.accept(TOKEN);
      runNow(engine);
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

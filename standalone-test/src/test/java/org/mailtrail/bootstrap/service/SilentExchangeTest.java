package org.mailtrail.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;

/** An Exchange that takes every connection and answers nothing. */
class SilentExchangeTest extends ServiceTrial {
  private static final int SILENT = 6;

  private Configuration with(SilentServer silent) {
    Configuration settings = settings();
    for (int i = 0; i < SILENT; i++) {
      String prefix = "mailtrail.mailbox.a-silent-" + i + ".";
      settings =
          settings
              .with(prefix + "address", "silent-" + i + "@contoso.example")
              .with(prefix + "endpoint", silent.address().toString())
              .with(prefix + "allow-plain-http", "true")
              .with(prefix + "token", TOKEN);
    }
    return settings;
  }

  @Test
  void the_pages_answer_at_once_say_so_and_the_other_mailbox_is_worked() throws Exception {
    try (SilentServer silent = SilentServer.silent();
        Engine engine = Engine.start(with(silent), Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none())) {
      assertThat(get(daemon, "/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> ready = get(daemon, "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).contains("no answer yet", "a-silent-0");
      assertThat(get(daemon, "/metrics").statusCode()).isEqualTo(200);

      await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertWorked(engine));
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(get(daemon, "/metrics").body())
                      .contains(
                          "mailtrail_backlog_messages{mailbox=\"main\"} 0",
                          "mailtrail_exchange_answers{mailbox=\"main\"} 1",
                          "mailtrail_database_answers 1"));
    }
  }

  private static void assertWorked(Engine engine) {
    assertThat(engine.mailtrail().jobs().history().lastGood(MAIN)).isPresent();
  }

  @Test
  void mailboxes_that_were_on_before_say_no_answer_yet() throws Exception {
    try (SilentServer silent = SilentServer.silent();
        Engine engine = Engine.start(with(silent), Clock.systemUTC())) {
      engine.declared().adopt();
      MailboxName name = new MailboxName("a-silent-0");
      MailboxSetup off = engine.administration().find(name).orElseThrow();
      assertThat(engine.administration().setups().save(off.enabled(true))).isTrue();
      try (Daemon daemon = Daemon.start(engine, PassObserver.none())) {
        assertThat(get(daemon, "/health/ready").body())
            .contains("\"code\":\"NO_ANSWER\",\"red\":true,\"mailbox\":\"a-silent-0\"");
        assertThat(get(daemon, "/metrics").body())
            .contains("mailtrail_exchange_answers{mailbox=\"a-silent-0\"} 0");
      }
    }
  }

  @Test
  void pages_are_there_before_anything_else_is() {
    Configuration settings = settings();
    try (ServicePages pages = ServicePages.open(settings)) {
      assertThat(ask("GET", pages.address().orElseThrow().resolve("/health/live")).statusCode())
          .isEqualTo(200);
      HttpResponse<String> ready =
          ask("GET", pages.address().orElseThrow().resolve("/health/ready"));
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).contains("STARTING");
      assertThat(ask("GET", pages.address().orElseThrow().resolve("/metrics")).statusCode())
          .isEqualTo(503);
      try (Engine engine = Engine.start(settings, Clock.systemUTC());
          Daemon daemon = Daemon.start(engine, PassObserver.none(), pages)) {
        assertThat(daemon.address()).isEqualTo(pages.address());
        awaitReady(daemon, 200);
      }
      assertThat(pages.address()).isNotEqualTo(Optional.empty());
    }
  }
}

package org.mailtrail.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.push.ShowNotices.Told;
import org.mailtrail.bootstrap.browser.ServedConsole;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.watch.Metrics;

/** Exchange tells the service of mail, over TLS; the interval is a day. */
class BeingToldTest extends ServiceTrial {
  private static final Duration LONG = Duration.ofSeconds(60);

  private FrontDoor door;
  private Engine engine;
  private ServedConsole console;
  private Daemon daemon;

  @BeforeEach
  void start() throws Exception {
    door = new FrontDoor(simulator.certificate().orElseThrow().serverContext());
    open();
    engine.declared().adopt();
    var off = engine.administration().find(MAIN).orElseThrow();
    assertThat(engine.administration().setups().save(off.enabled(true))).isTrue();
    engine.mailtrail().jobs().scheduler().schedule(MAIN);
    run();
    await().atMost(LONG).until(() -> simulator.notices().standing(ADDRESS) == 1);
    awaitLooked(1);
  }

  private void open() {
    Configuration settings =
        settings()
            .with("mailtrail.console.address", "127.0.0.1:0")
            .with("mailtrail.push.address", door.address().toString())
            .with("mailtrail.mailbox.main.interval", "PT24H")
            .with("mailtrail.mailbox.main.adaptive", "false");
    engine = Engine.start(settings, Clock.systemUTC());
    console = ServedConsole.open(engine, () -> engine.mailtrail().health().run(), Optional.empty());
    door.leadTo(console.address().orElseThrow());
  }

  private void run() {
    daemon = Daemon.start(engine, PassObserver.none());
  }

  @AfterEach
  void stop() {
    daemon.close();
    console.close();
    engine.close();
    door.close();
  }

  private long rows() {
    return engine.mailtrail().entries().ledger().tally(MAIN).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private void awaitLooked(int messages) {
    await().atMost(LONG).until(() -> rows() == messages && !isAtWork());
  }

  private boolean isAtWork() {
    return engine.mailtrail().jobs().state(MAIN).orElseThrow().isRunning();
  }

  private Told told() {
    return engine
        .administration()
        .notices()
        .run(engine.administration().find(MAIN).orElseThrow())
        .orElseThrow();
  }

  private int tell(String body) {
    URI address = console.address().orElseThrow().resolve("/notifications/graph/main");
    return send(HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  private String numbers() {
    try (Metrics metrics = new Metrics(engine.mailtrail())) {
      return metrics.scrape();
    }
  }

  @Test
  void mail_that_comes_is_in_the_books_long_before_the_interval_is_over() {
    assertThat(told().lastNotice()).isEmpty();

    deliver(2);
    awaitLooked(2);
    await().atMost(LONG).until(() -> told().lastNotice().isPresent());
    assertThat(told().trouble()).isEmpty();
    assertThat(told().since()).isPresent();
    assertThat(numbers())
        .contains(
            "mailtrail_notice_subscriptions{state=\"standing\"} 1.0",
            "mailtrail_notice_subscriptions{state=\"due\"} 0.0",
            "mailtrail_notices_total{what=\"arrived\"} 1.0");

    simulator.notices().sendTwice(1);
    deliver(3);
    awaitLooked(3);
  }

  @Test
  void mail_of_which_nobody_tells_is_found_at_the_next_look() {
    simulator.notices().lose(1);
    deliver(2);
    simulator.notices().settle();
    runNow(engine); // as the interval does

    awaitLooked(2);
    assertThat(told().lastNotice()).isEmpty();
  }

  @Test
  void strangers_make_nobody_look() {
    var before = engine.mailtrail().jobs().state(MAIN).orElseThrow().nextRun();
    String stranger =
        "{\"value\":[{\"changeType\":\"created\",\"subscriptionId\":\"guessed\",\"clientState\":"
            + "\"guessed\"}]}";

    assertThat(tell(stranger)).isEqualTo(200);
    assertThat(tell("{")).isEqualTo(200);
    assertThat(tell(" ".repeat(300_000))).isEqualTo(413);
    assertThat(engine.mailtrail().jobs().state(MAIN).orElseThrow().nextRun()).isEqualTo(before);
    assertThat(told().lastNotice()).isEmpty();
  }

  @Test
  void it_stands_across_a_restart() {
    Told first = told();
    daemon.close();
    console.close();
    engine.close();
    open();
    run();

    assertThat(told().until()).isPresent();
    assertThat(first.until()).isPresent();
    assertThat(simulator.notices().standing(ADDRESS)).isOne();
    deliver(2);
    awaitLooked(2);
  }
}

package org.mailtrail.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;

/** What goes wrong with one mailbox, or with many, is no business of the others. */
class DrippingServersTest extends ServiceTrial {
  private static final int DRIPPING = 6;

  private Configuration with(SilentServer dripping) {
    Configuration settings = settings();
    for (int i = 0; i < DRIPPING; i++) {
      String prefix = "mailtrail.mailbox.a-dripping-" + i + ".";
      settings =
          settings
              .with(prefix + "address", "dripping-" + i + "@contoso.example")
              .with(prefix + "endpoint", dripping.address().toString())
              .with(prefix + "allow-plain-http", "true")
              .with(prefix + "token", TOKEN);
    }
    return settings;
  }

  private static void switchOn(Engine engine) {
    engine.declared().adopt();
    for (MailboxSetup setup : List.copyOf(engine.administration().setups().all())) {
      assertThat(engine.administration().setups().save(setup.enabled(true))).isTrue();
      engine.mailtrail().jobs().scheduler().schedule(setup.name());
    }
  }

  @Test
  void more_of_them_than_job_threads_stop_no_other_mailbox() throws Exception {
    try (SilentServer dripping = SilentServer.dripping();
        Engine engine = Engine.start(with(dripping), Clock.systemUTC())) {
      switchOn(engine);
      try (Daemon daemon = Daemon.start(engine, PassObserver.none())) {
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> engine.mailtrail().jobs().history().lastGood(MAIN).isPresent());
        assertThat(get(daemon, "/health/live").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void an_error_in_one_mailbox_turns_it_red_and_the_others_go_on() {
    MailboxName second = new MailboxName("second");
    String prefix = "mailtrail.mailbox.second.";
    Configuration settings =
        settings()
            .with(prefix + "address", "second@contoso.example")
            .with(prefix + "endpoint", simulator.graphAddress().toString())
            .with(prefix + "trust", settings().text("mailtrail.mailbox.main.trust"))
            .with(prefix + "token", TOKEN);
    deliver("second@contoso.example", 2);
    Erring observer = new Erring(second);
    try (Engine engine = Engine.start(settings, Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, observer)) {
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () ->
                  assertThat(get(daemon, "/health/ready").body())
                      .contains("\"mailbox\":\"second\"", "OutOfMemoryError", "more memory"));
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> engine.mailtrail().jobs().history().lastGood(MAIN).isPresent());
      assertThat(engine.mailtrail().jobs().scheduler().state(second).orElseThrow().failures())
          .isZero();
      assertThat(observer.faults).hasOnlyElementsOfType(OutOfMemoryError.class);
    }
  }

  /** Memory comes to its end in the midst of one mailbox's pass. */
  private static final class Erring implements PassObserver {
    private final List<Throwable> faults = new ArrayList<>();
    private final MailboxName where;

    Erring(MailboxName where) {
      this.where = where;
    }

    @Override
    public void progressed(MailboxName mailbox, PassCounts soFar) {
      if (mailbox.equals(where)) {
        throw new OutOfMemoryError("played by order");
      }
    }

    @Override
    public boolean stopRequested() {
      return false;
    }

    @Override
    public void broke(MailboxName mailbox, Throwable fault) {
      faults.add(fault);
    }
  }
}

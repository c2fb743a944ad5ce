package org.mailtrail.bootstrap.demo;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.mailtrail.application.logging.PassObserver;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.bootstrap.browser.ServedConsole;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.demo.story.DemoLetter;
import org.mailtrail.bootstrap.demo.story.StoryClock;
import org.mailtrail.bootstrap.service.Daemon;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.transport.MailTransport;

/** The console on the demo's log, with the simulator behind it. */
final class ServedDemo {
  private static final String ADDRESS = "mailtrail.console.address";

  private final Engine engine;
  private final StoryClock clock;
  private final Terminal terminal;
  private final MailTransport organization;
  private int sent;

  ServedDemo(ExchangeSimulator simulator, Engine engine, StoryClock clock, Terminal terminal) {
    this.engine = engine;
    this.clock = clock;
    this.terminal = terminal;
    this.organization = simulator.organization(Demo.DOMAINS, DemoExchange.ADDRESS);
  }

  /** The same settings; several demos on one machine are in nobody's way. */
  static Configuration settings(Configuration configuration) {
    Configuration quick =
        configuration
            .with("mailtrail.http.address", "off")
            .with("mailtrail.mailbox." + DemoExchange.NAME + ".interval", "PT10S");
    return configuration.isStandard(ADDRESS) ? quick.with(ADDRESS, "127.0.0.1:0") : quick;
  }

  /** Shows it until the latch opens. */
  void run(CountDownLatch until) {
    clock.moveToNow();
    try (Daemon daemon = Daemon.start(engine, PassObserver.none());
        ServedConsole console =
            ServedConsole.open(engine, daemon::health, Optional.of(this::send))) {
      console.link(new UserName("demo"), Role.ADMIN).ifPresent(this::show);
      until.await();
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(URI link) {
    terminal.say("");
    terminal.say("The console shows this log. The link signs you in once, within an hour:");
    terminal.say("  " + link);
    terminal.say("\"Send a message\" plays a new mail; Ctrl-C ends the demo.");
  }

  private synchronized void send() {
    organization.send(DemoLetter.next(sent++, clock.instant()), clock.instant());
    engine.mailtrail().jobs().runNow().run(DemoExchange.NAME, "demo");
  }
}

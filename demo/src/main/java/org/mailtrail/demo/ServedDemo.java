package org.mailtrail.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.play.Played;
import org.mailtrail.cli.play.Playhouse;
import org.mailtrail.demo.story.DemoLetter;
import org.mailtrail.demo.story.StoryClock;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.transport.MailTransport;

/** The console on the demo's log, with the simulator behind it. */
final class ServedDemo {
  private static final String ADDRESS = "mailtrail.console.address";

  private final Played engine;
  private final StoryClock clock;
  private final Terminal terminal;
  private final MailTransport organization;
  private int sent;

  ServedDemo(ExchangeSimulator simulator, Played engine, StoryClock clock, Terminal terminal) {
    this.engine = engine;
    this.clock = clock;
    this.terminal = terminal;
    this.organization = simulator.organization(Demo.DOMAINS, DemoExchange.ADDRESS);
  }

  /** Quick, and so that several demos on one machine are in nobody's way. */
  static Map<String, String> settings(Playhouse stage) {
    Map<String, String> quick = new HashMap<>();
    quick.put("mailtrail.http.address", "off");
    quick.put("mailtrail.mailbox." + DemoExchange.NAME + ".interval", "PT10S");
    if (stage.isStandard(ADDRESS)) {
      quick.put(ADDRESS, "127.0.0.1:0");
    }
    return quick;
  }

  /** Shows it until the latch opens. */
  void run(DemoDirectory directory, CountDownLatch until) {
    clock.moveToNow();
    engine.mailtrail().log().run(DemoExchange.NAME); // else mail would seem to wait since the story
    engine
        .declared()
        .switchOn(DemoExchange.NAME); // else the first page is red: it is being checked
    engine.serve(
        new UserName("demo"),
        link -> {
          directory.cameUpAt(link);
          show(link);
        },
        this::send,
        until);
  }

  private void show(URI link) {
    terminal.say("");
    terminal.say("The console shows this log. The link signs you in once, within an hour:");
    terminal.say("  " + link);
    terminal.say("Signed out, try \"Sign in with your organisation\": nobody asks for a password.");
    terminal.say("\"Send a message\" plays a new mail; Ctrl-C ends the demo.");
  }

  private synchronized void send() {
    organization.send(DemoLetter.next(sent++, clock.instant()), clock.instant());
    engine.mailtrail().jobs().runNow().run(DemoExchange.NAME, "demo");
  }
}

package org.mailtrail.bootstrap;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.bootstrap.browser.ServedConsole;
import org.mailtrail.bootstrap.command.Commands;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.service.Daemon;
import org.mailtrail.bootstrap.service.ServicePages;
import org.mailtrail.bootstrap.wiring.Engine;

/**
 * Does once what is done often, in the working folder: the launcher's archive of class data holds
 * what was needed here, and only that starts fast.
 */
public final class Practice {
  private static final List<String> COMMANDS =
      List.of(
          "--version",
          "--help",
          "entries --help",
          "demo --no-serve",
          "entries --demo",
          "entries --demo --format jsonl",
          "ledger --demo --tally");

  private Practice() {}

  /** Practises, and ends the process. */
  public static void main(String[] arguments) throws IOException {
    COMMANDS.forEach(command -> Commands.run(command.split(" ", -1)));
    serve();
    System.exit(0);
  }

  private static void serve() throws IOException {
    Configuration configuration =
        Configuration.read(Optional.empty(), Map.of())
            .with("mailtrail.http.address", "127.0.0.1:0")
            .with("mailtrail.console.address", "127.0.0.1:0");
    try (ServicePages pages = ServicePages.open(configuration);
        Engine engine = Engine.start(configuration, Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, PassObserver.none(), pages);
        ServedConsole console = ServedConsole.open(engine, daemon::health, Optional.empty())) {
      engine.letOthersRead();
      for (String page : List.of("/health/live", "/health/ready", "/metrics")) {
        look(pages.address().map(at -> at.resolve(page)));
      }
      look(console.firstInvitation());
    }
  }

  private static void look(Optional<URI> page) throws IOException {
    if (page.isPresent()
        && page.get().toURL().openConnection() instanceof HttpURLConnection connection) {
      connection.getResponseCode();
      connection.disconnect();
    }
  }
}

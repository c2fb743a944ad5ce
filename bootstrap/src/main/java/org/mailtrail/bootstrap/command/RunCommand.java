package org.mailtrail.bootstrap.command;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mailtrail.bootstrap.browser.ServedConsole;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.service.Daemon;
import org.mailtrail.bootstrap.service.ServicePages;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.cli.console.StopSignal;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mailtrail run}. */
@Command(
    name = "run",
    description = {
      "Runs the jobs of all mailboxes until it is stopped, each at its interval.",
      "",
      "Mailboxes that the settings declare are taken over, checked and switched on first. A pass"
          + " that fails is reported and tried again after a while, for good. Several instances on"
          + " one PostgreSQL share the mailboxes. Health and metrics are shown over HTTP, the"
          + " console in the browser. On SIGTERM or Ctrl-C the batch that is being worked is"
          + " finished first."
    },
    footer = {"", "Example: mailtrail run --config /etc/mailtrail/mailtrail.properties"},
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Override
  @SuppressWarnings("try")
  public Integer call() throws InterruptedException {
    Terminal terminal = Shared.terminal();
    CountDownLatch stop = new CountDownLatch(1);
    Runnable ask =
        () -> {
          terminal.requestStop();
          stop.countDown();
        };
    Configuration configuration = ConfiguredEngines.configuration(shared.where());
    ServedConsole.requirePlace(configuration);
    // closing the daemon cuts short what does not end
    try (StopSignal signal = StopSignal.heard(ask, () -> {});
        ServicePages pages = ServicePages.open(configuration)) {
      serve(configuration, pages, stop);
    }
    return Shared.OK;
  }

  private static void serve(Configuration configuration, ServicePages pages, CountDownLatch stop)
      throws InterruptedException {
    // not in a constant: every command is made to show its help, and a log takes long to start
    Logger log = LoggerFactory.getLogger(RunCommand.class);
    Terminal terminal = Shared.terminal();
    pages.address().ifPresent(address -> log.info("health and metrics: {}", address));
    try (Engine engine = Engine.start(configuration, Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, terminal.progress(), pages);
        ServedConsole console = ServedConsole.open(engine, daemon::health, Optional.empty())) {
      engine.letOthersRead();
      log.info("{} mailboxes are set up", engine.mailboxes().size());
      console.address().ifPresent(address -> log.info("console: {}", address));
      // not logged: whoever reads it may choose the admin's password
      console.firstInvitation().ifPresent(link -> say(terminal, link));
      stop.await();
    }
  }

  private static void say(Terminal terminal, URI link) {
    terminal.say(
        "Nobody can sign in at the console so far. Choose the admin's password here, once,");
    terminal.say("within three days: " + link);
  }
}

package org.mailtrail.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Numbers;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.demo.story.MailLoad;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mailtrail simulate}. */
@Command(
    name = "simulate",
    description = {
      "Runs an Exchange simulator on this machine until it is stopped.",
      "",
      "Fills a mailbox and a public folder from files, and prints the settings and commands with"
          + " which Mailtrail reads them: over Graph with a token, as an application, with a"
          + " browser or a device code, and over EWS with a password."
    },
    footer = {"", "Example: mailtrail simulate --mail archive.mbox.gz --port 8443"},
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private final Clock clock;

  SimulateCommand(Clock clock) {
    this.clock = clock;
  }

  @Option(
      names = "--mail",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Mail for the intake: .eml, .mbox, .mbox.gz, .zip, a Maildir or a folder.")
  private List<Path> mail = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = Numbers.Port.class,
      description = "The port; any that is free if not set.")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      converter = TypedWords.WrittenAddress.class,
      description = "The mailbox; ${DEFAULT-VALUE} if not set.")
  private String address = "log@contoso.example";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "The access token; ${DEFAULT-VALUE} if not set.")
  private String token = "simulator";

  @Option(names = "--plain-http", description = "Without TLS.")
  private boolean plain;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Write the certificate to trust into this file.")
  private Path certificate = Path.of("simulator.pem");

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Shared.terminal();
    try (ExchangeSimulator simulator =
        plain ? ExchangeSimulator.overHttp(port, clock) : ExchangeSimulator.overTls(port, clock)) {
      simulator.accept(token);
      SimulatedWays ways = SimulatedWays.open(simulator, address, trust());
      long loaded = loaded(simulator, terminal);
      simulator.certificate().ifPresent(c -> c.writePem(certificate));
      terminal.say("# " + loaded + " messages wait; stop with Ctrl-C. Settings to read them:");
      say(simulator.graphAddress(), ways, terminal);
      new CountDownLatch(1).await();
    }
    return Shared.OK;
  }

  private void say(URI endpoint, SimulatedWays ways, Terminal terminal) {
    terminal.say("mailtrail.mailbox.main.address = " + address);
    terminal.say("mailtrail.mailbox.main.endpoint = " + endpoint);
    terminal.say("mailtrail.mailbox.main.token = " + token);
    ways.settings().forEach(terminal::say);
    terminal.say(
        "# Or, without address, endpoint and token among the settings, each way by commands.");
    ways.commands().forEach(terminal::say);
  }

  private String trust() {
    return plain ? "allow-plain-http = true" : "trust = " + certificate.toAbsolutePath();
  }

  /** Into the mailbox and, for those who try public folders, into the queue. */
  private long loaded(ExchangeSimulator simulator, Terminal terminal) {
    SimulatedMailbox mailbox = simulator.mailbox(address);
    SimulatedMailbox tree = simulator.publicFolders().tree();
    SimulatedFolder queue = simulator.publicFolders().folder(SimulatedWays.queue()).orElseThrow();
    MailLoad.into(tree, queue, mail, clock, terminal);
    return MailLoad.into(mailbox, mailbox.folder("inbox").orElseThrow(), mail, clock, terminal);
  }
}

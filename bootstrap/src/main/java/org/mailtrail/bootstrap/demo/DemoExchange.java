package org.mailtrail.bootstrap.demo;

import java.nio.file.Path;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** The demo's Exchange: one of the three ways to a logging mailbox, in the simulator. */
final class DemoExchange {
  static final MailboxName NAME = new MailboxName("demo");

  /** Of the logging mailbox, or of the queue folder. */
  static final String ADDRESS = "log@contoso.example";

  /** Where mail arrives among public folders. */
  static final String QUEUE = "\\Email Logging\\Queue";

  private static final String TOKEN = "demo";
  private static final String USER = "job@contoso.example";
  private static final String PASSWORD = "demo-password";

  private final ExchangeSimulator simulator;
  private final ExchangeKind kind;

  private DemoExchange(ExchangeSimulator simulator, ExchangeKind kind) {
    this.simulator = simulator;
    this.kind = kind;
  }

  /** Prepares what the admin's script would prepare. */
  static DemoExchange prepared(ExchangeSimulator simulator, ExchangeKind kind) {
    switch (kind) {
      case ONLINE -> simulator.accept(TOKEN);
      case ON_PREMISES -> simulator.account(USER, PASSWORD).mayOpen(ADDRESS);
      case PUBLIC_FOLDERS -> {
        simulator.account(USER, PASSWORD).ownsPublicFolders();
        simulator.publicFolders().emailLogging(ADDRESS);
      }
    }
    return new DemoExchange(simulator, kind);
  }

  /** The settings with which it is reached. */
  Configuration declaredIn(Configuration configuration) {
    String prefix = "mailtrail.mailbox." + NAME + ".";
    Path certificate = DemoFolder.certificate(simulator.certificate().orElseThrow());
    Configuration common =
        configuration
            .with(prefix + "address", ADDRESS)
            .with(prefix + "trust", certificate.toString());
    if (kind == ExchangeKind.ONLINE) {
      return common
          .with(prefix + "endpoint", simulator.graphAddress().toString())
          .with(prefix + "token", TOKEN);
    }
    Configuration onPremises =
        common
            .with(prefix + "endpoint", simulator.ewsAddress().toString())
            .with(prefix + "user", USER)
            .with(prefix + "password", PASSWORD);
    return kind == ExchangeKind.ON_PREMISES
        ? onPremises.with(prefix + "exchange", "on-premises")
        : onPremises
            .with(prefix + "exchange", "public-folders")
            .with(
                prefix + "public-folder-mailbox",
                simulator.publicFolders().hierarchyMailbox().address());
  }

  /** Where the mail is. */
  SimulatedMailbox mailbox() {
    return kind == ExchangeKind.PUBLIC_FOLDERS
        ? simulator.publicFolders().tree()
        : simulator.mailbox(ADDRESS);
  }

  /** Where it arrives. */
  SimulatedFolder intake() {
    return kind == ExchangeKind.PUBLIC_FOLDERS
        ? simulator.publicFolders().folder(QUEUE).orElseThrow()
        : simulator.mailbox(ADDRESS).folder("inbox").orElseThrow();
  }

  /** What has crossed the wire. */
  String traffic() {
    return kind == ExchangeKind.ONLINE
        ? simulator.graphTraffic().requests()
            + " Graph requests in "
            + simulator.graphTraffic().roundTrips()
            + " round trips"
        : simulator.ewsTraffic().roundTrips() + " EWS requests";
  }
}

package org.mailtrail.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.mailtrail.application.port.setup.ExchangeKind;
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
  Map<String, String> declaration() {
    Map<String, String> settings = new HashMap<>();
    Path certificate = DemoFolder.certificate(simulator.certificate().orElseThrow());
    declare(settings, "address", ADDRESS);
    declare(settings, "trust", certificate.toString());
    switch (kind) {
      case ONLINE -> declareOnline(settings);
      case ON_PREMISES -> declareOnPremises(settings, "on-premises");
      case PUBLIC_FOLDERS -> declarePublicFolders(settings);
    }
    return settings;
  }

  private void declareOnline(Map<String, String> settings) {
    declare(settings, "endpoint", simulator.graphAddress().toString());
    declare(settings, "token", TOKEN);
  }

  private void declarePublicFolders(Map<String, String> settings) {
    declareOnPremises(settings, "public-folders");
    declare(
        settings, "public-folder-mailbox", simulator.publicFolders().hierarchyMailbox().address());
  }

  private void declareOnPremises(Map<String, String> settings, String exchange) {
    declare(settings, "exchange", exchange);
    declare(settings, "endpoint", simulator.ewsAddress().toString());
    declare(settings, "user", USER);
    declare(settings, "password", PASSWORD);
  }

  private static void declare(Map<String, String> settings, String leaf, String value) {
    settings.put("mailtrail.mailbox." + NAME + "." + leaf, value);
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

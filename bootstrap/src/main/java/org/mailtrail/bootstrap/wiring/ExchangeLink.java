package org.mailtrail.bootstrap.wiring;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.GraphAdapters;
import org.mailtrail.graph.GraphConnection;
import org.mailtrail.graph.MailboxFolders;
import org.mailtrail.graph.Network;

/** The way to one mailbox, as it is set. Close it when done. */
final class ExchangeLink implements AutoCloseable {
  private final GraphAdapters graph;
  private final MailboxFolders folders;

  private ExchangeLink(GraphAdapters graph, MailboxFolders folders) {
    this.graph = graph;
    this.folders = folders;
  }

  /** Connects; makes no request yet. */
  static ExchangeLink to(MailboxName mailbox, Configuration configuration, Clock clock) {
    String prefix = "mailtrail.mailbox." + mailbox + ".";
    String exchange =
        configuration.oneOf(
            prefix + "exchange", List.of("online", "on-premises", "public-folders"));
    if (!exchange.equals("online")) {
      throw new SetupException(
          prefix + "exchange", exchange + " is not part of this build", "Write online.");
    }
    GraphConnection connection =
        new GraphConnection(
            endpoint(prefix, configuration),
            configuration.text(prefix + "address"),
            network(prefix, configuration));
    return new ExchangeLink(
        GraphAdapters.connect(connection, claims -> token(prefix, configuration), clock),
        new MailboxFolders("Inbox", "Archive", configuration.text(prefix + "not-logged-folder")));
  }

  /** Asked at every use, so that a token that was exchanged in its file is seen. */
  private static Secret token(String prefix, Configuration configuration) {
    Secret token = configuration.secret(prefix + "token");
    if (token.isBlank()) {
      throw new SetupException(
          prefix + "token", "is not set", "Write an access token there, or into a file.");
    }
    return token;
  }

  private static URI endpoint(String prefix, Configuration configuration) {
    try {
      return URI.create(configuration.text(prefix + "endpoint"));
    } catch (IllegalArgumentException wrong) {
      throw configuration.wrong(
          prefix + "endpoint", "is no URL", "Write " + GraphConnection.WORLDWIDE + ".");
    }
  }

  private static Network network(String prefix, Configuration configuration) {
    Network network = Network.standard();
    if (!configuration.text(prefix + "trust").isEmpty()) {
      network = network.trusting(Trust.alsoIn(prefix + "trust", configuration));
    }
    return configuration.isOn(prefix + "allow-plain-http") ? network.allowingPlainHttp() : network;
  }

  /** The mailbox's intake. */
  MailIntake intake() {
    return graph.intake(folders);
  }

  @Override
  public void close() {
    graph.close();
  }
}

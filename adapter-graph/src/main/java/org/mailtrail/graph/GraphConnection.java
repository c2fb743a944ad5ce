package org.mailtrail.graph;

import java.net.URI;
import java.util.Optional;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.telling.GraphSentence;

/**
 * Where one mailbox is reached.
 *
 * @param endpoint Graph's address, ending in {@code /v1.0}; tokens are sent to no other host
 * @param mailbox the mailbox's address or user id
 * @param network how it is reached
 * @param requestsInTenMinutes how many requests Exchange allows one application in one mailbox; the
 *     adapter spreads its own so that it stays below
 */
public record GraphConnection(
    URI endpoint, String mailbox, Network network, long requestsInTenMinutes) {
  /** Graph's address in the worldwide cloud. */
  public static final URI WORLDWIDE = URI.create("https://graph.microsoft.com/v1.0");

  /** What Exchange Online allows (Graph: throttling-limits, Outlook service limits). */
  public static final long EXCHANGE_ONLINE = 10_000;

  private static final String ENDPOINT = "mailtrail.mailbox.<name>.endpoint";

  /**
   * Checks the address.
   *
   * @throws SetupException when a token must not be sent there
   */
  public GraphConnection {
    requireAddress(endpoint);
    requireSecure(endpoint, network);
    if (mailbox.isBlank()) {
      throw new SetupException(
          "mailtrail.mailbox.<name>.address",
          GraphSentence.NO_MAILBOX_NAMED.with(),
          GraphSentence.WRITE_MAILBOX.with());
    }
  }

  /** With Exchange Online's limit; without one where the address is on this machine. */
  public GraphConnection(URI endpoint, String mailbox, Network network) {
    this(
        endpoint,
        mailbox,
        network,
        Network.isOnThisMachine(endpoint) ? Long.MAX_VALUE : EXCHANGE_ONLINE);
  }

  private static void requireAddress(URI endpoint) {
    if (endpoint.getHost() == null
        || endpoint.getUserInfo() != null
        || endpoint.getQuery() != null
        || endpoint.getFragment() != null
        || objection(endpoint).isPresent()) {
      throw new SetupException(
          ENDPOINT,
          GraphSentence.NO_GRAPH_ADDRESS.with(),
          GraphSentence.WRITE_GRAPH.with(WORLDWIDE));
    }
  }

  /** Another version answers in another shape. */
  static Optional<String> objection(URI endpoint) {
    return endpoint.getPath().endsWith("/v1.0")
        ? Optional.empty()
        : Optional.of("does not end in /v1.0");
  }

  private static void requireSecure(URI endpoint, Network network) {
    if (!network.isSafe(endpoint)) {
      throw new SetupException(
          ENDPOINT, GraphSentence.NOT_HTTPS.with(), GraphSentence.USE_HTTPS.with());
    }
  }
}

package org.mailtrail.graph;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mailtrail.application.port.SetupException;

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
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

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
          "no mailbox is named",
          "Write the address of the logging mailbox there.");
    }
  }

  /** With Exchange Online's limit; without one where the address is on this machine. */
  public GraphConnection(URI endpoint, String mailbox, Network network) {
    this(endpoint, mailbox, network, isLoopback(endpoint) ? Long.MAX_VALUE : EXCHANGE_ONLINE);
  }

  /** The same with another limit. */
  public GraphConnection allowing(long requests) {
    return new GraphConnection(endpoint, mailbox, network, requests);
  }

  private static boolean isLoopback(URI endpoint) {
    String host = String.valueOf(endpoint.getHost()).toLowerCase(Locale.ROOT);
    return LOOPBACK.matcher(host).matches();
  }

  private static void requireAddress(URI endpoint) {
    if (endpoint.getHost() == null
        || endpoint.getUserInfo() != null
        || endpoint.getQuery() != null
        || endpoint.getFragment() != null
        || !endpoint.getPath().endsWith("/v1.0")) {
      throw new SetupException(
          ENDPOINT,
          "is not an address that ends in /v1.0",
          "Write " + WORLDWIDE + " or the address of your national cloud.");
    }
  }

  private static void requireSecure(URI endpoint, Network network) {
    String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
    boolean isPlainAllowed =
        network.allowsPlainHttp() && isLoopback(endpoint) && scheme.equals("http");
    if (!scheme.equals("https") && !isPlainAllowed) {
      throw new SetupException(
          ENDPOINT,
          "is not HTTPS",
          "Use https://; plain http is for tests on this machine alone, and must be allowed.");
    }
  }
}

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
 */
public record GraphConnection(URI endpoint, String mailbox, Network network) {
  /** Graph's address in the worldwide cloud. */
  public static final URI WORLDWIDE = URI.create("https://graph.microsoft.com/v1.0");

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
    boolean isLoopback = LOOPBACK.matcher(endpoint.getHost().toLowerCase(Locale.ROOT)).matches();
    boolean isPlainAllowed = network.allowsPlainHttp() && isLoopback && scheme.equals("http");
    if (!scheme.equals("https") && !isPlainAllowed) {
      throw new SetupException(
          ENDPOINT,
          "is not HTTPS",
          "Use https://; plain http is for tests on this machine alone, and must be allowed.");
    }
  }
}

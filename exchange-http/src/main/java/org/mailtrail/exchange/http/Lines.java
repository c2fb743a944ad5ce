package org.mailtrail.exchange.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;

/**
 * One HTTP client for all mailboxes that are reached in the same way: connections, threads and
 * handshakes are as many as requests are at work, however many mailboxes there are. Safe for
 * several threads.
 */
public final class Lines implements AutoCloseable {
  /** As many mailboxes as are worked at once where nobody has set more. */
  private static final int IDLE_CONNECTIONS = 64;

  private final Map<Network, OkHttpClient> clients = new ConcurrentHashMap<>();

  /** None so far. */
  public Lines() {
    // each is made when it is first asked for
  }

  /** The line of this network, which ends with all. */
  public Line to(Network network) {
    OkHttpClient http = clients.computeIfAbsent(network, wanted -> wanted.client(IDLE_CONNECTIONS));
    return new Line(http, network, () -> forsake(network, http), () -> {});
  }

  /** Who is at work on it comes to an end there; only the first who says so is heeded. */
  private void forsake(Network network, OkHttpClient broken) {
    clients.remove(network, broken);
  }

  /** Ends connections and threads; requests at work are broken off. */
  @Override
  public void close() {
    clients.values().forEach(Line::end);
    clients.clear();
  }
}
